/**
 * Compares the rows of two moments between which the schema may have changed: matches rows,
 * compares values and finds lost rows.
 */
@NullMarked
package org.roundtrip.rows.compare;

import org.jspecify.annotations.NullMarked;
