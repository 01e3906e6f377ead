/** Snapshots of the rows that migrations write, and the differences between two snapshots. */
@NullMarked
package org.roundtrip.rows;

import org.jspecify.annotations.NullMarked;
