/** Interprets PostgreSQL's tables in snapshots. */
@NullMarked
package org.roundtrip.schema.table.postgres;

import org.jspecify.annotations.NullMarked;
