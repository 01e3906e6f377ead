/**
 * Trips with made rows: which rows are tried on a revision, what became of them, and the smallest
 * set of rows that shows what went wrong.
 */
@NullMarked
package org.roundtrip.rowtest;

import org.jspecify.annotations.NullMarked;
