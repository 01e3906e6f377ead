/** What is wrong with the rows of a case: from the observation of its tables to symptoms. */
@NullMarked
package org.roundtrip.rowtest.diagnose;

import org.jspecify.annotations.NullMarked;
