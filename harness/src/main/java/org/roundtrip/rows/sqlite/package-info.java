/** Reads and compares rows on SQLite. */
@NullMarked
package org.roundtrip.rows.sqlite;

import org.jspecify.annotations.NullMarked;
