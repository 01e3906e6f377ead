package org.roundtrip.shrink;

import org.roundtrip.schema.table.TableName;

/** Identifies a row of a row set. */
record RowId(TableName table, int number) {}
