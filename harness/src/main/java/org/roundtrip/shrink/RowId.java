package org.roundtrip.shrink;

import org.roundtrip.rows.TableName;

/** Which row of a data set. */
record RowId(TableName table, int number) {}
