package org.roundtrip.rows.compare;

import java.util.List;
import org.roundtrip.schema.table.TableName;

/**
 * A foreign key, as far as rows go.
 *
 * @param columns the columns that refer, in order
 * @param targetColumns the columns that are referred to, in the same order
 */
public record Link(
    TableName table, List<String> columns, TableName target, List<String> targetColumns) {

  /** Copies the lists. */
  public Link {
    columns = List.copyOf(columns);
    targetColumns = List.copyOf(targetColumns);
  }
}
