/**
 * Compares the rows of two moments between which the schema may have changed: which row is which,
 * which values count as the same, what was lost.
 */
@NullMarked
package org.roundtrip.rows.compare;

import org.jspecify.annotations.NullMarked;
