/**
 * What a database holds: snapshots of the rows that migrations themselves write, and what differs
 * between two of them.
 */
@NullMarked
package org.roundtrip.rows;

import org.jspecify.annotations.NullMarked;
