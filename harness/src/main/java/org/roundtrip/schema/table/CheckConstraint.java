package org.roundtrip.schema.table;

import java.util.List;

/**
 * A CHECK, of a table or of a column's domain.
 *
 * @param name the constraint's name
 * @param expression what must not be false, as SQL, without the word CHECK
 * @param columns the columns that it speaks of, in the table's order; of a domain, the one column
 * @param ofDomain whether the expression calls the column {@code VALUE}
 */
public record CheckConstraint(
    String name, String expression, List<String> columns, boolean ofDomain) {

  /** Copies the list. */
  public CheckConstraint {
    columns = List.copyOf(columns);
  }
}
