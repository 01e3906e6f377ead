package org.roundtrip.schema.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A primary key, a unique constraint or a unique index.
 *
 * @param columns the columns in order, without the columns of expressions
 * @param expressions whether a part is an expression or has its own collation
 * @param nullsEqual whether two NULLs are equal ({@code NULLS NOT DISTINCT})
 * @param predicate the SQL condition of a partial index, or null
 */
public record Key(
    String name,
    List<String> columns,
    boolean primary,
    boolean expressions,
    boolean nullsEqual,
    @Nullable String predicate) {

  /** Copies the list. */
  public Key {
    columns = List.copyOf(columns);
  }

  /** Whether the columns alone identify a row. */
  public boolean isPlain() {
    return !expressions && predicate == null;
  }
}
