/** Finds the statement that causes a symptom, from the rows after each statement. */
@NullMarked
package org.roundtrip.rowtest.cause;

import org.jspecify.annotations.NullMarked;
