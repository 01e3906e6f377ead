/**
 * Rows on one revision: which sets of rows it is tested with, how they are written and migrated,
 * and the smallest set that still shows what is wrong.
 */
@NullMarked
package org.roundtrip.rowtest;

import org.jspecify.annotations.NullMarked;
