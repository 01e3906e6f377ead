/** Determines the problems of a case: derives symptoms from the observation of its tables. */
@NullMarked
package org.roundtrip.rowtest.diagnose;

import org.jspecify.annotations.NullMarked;
