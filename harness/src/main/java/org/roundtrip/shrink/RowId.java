package org.roundtrip.shrink;

import org.roundtrip.schema.table.TableName;

/** Which row of a data set. */
record RowId(TableName table, int number) {}
