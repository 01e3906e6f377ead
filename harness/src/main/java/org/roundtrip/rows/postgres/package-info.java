/** Reads and compares rows on PostgreSQL. */
@NullMarked
package org.roundtrip.rows.postgres;

import org.jspecify.annotations.NullMarked;
