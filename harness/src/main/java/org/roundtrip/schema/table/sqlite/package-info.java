/** Interprets SQLite's tables in snapshots. */
@NullMarked
package org.roundtrip.schema.table.sqlite;

import org.jspecify.annotations.NullMarked;
