package org.roundtrip.shrink;

import org.roundtrip.schema.table.TableName;

/**
 * Identifies a row of a row set.
 *
 * @param number the number of the row in its table
 */
public record RowId(TableName table, int number) {}
