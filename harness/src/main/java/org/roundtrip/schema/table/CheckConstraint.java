package org.roundtrip.schema.table;

import java.util.List;

/**
 * A CHECK constraint of a table or of a column's domain.
 *
 * @param name the constraint's name
 * @param expression the SQL condition, without the keyword CHECK
 * @param columns the referenced columns in the table's order; for a domain, the single column
 * @param ofDomain whether the expression refers to the column as {@code VALUE}
 */
public record CheckConstraint(
    String name, String expression, List<String> columns, boolean ofDomain) {

  /** Copies the list. */
  public CheckConstraint {
    columns = List.copyOf(columns);
  }
}
