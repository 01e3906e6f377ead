package org.roundtrip.schema.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A primary key, a unique constraint or a unique index.
 *
 * @param columns the columns, in order; those of an expression are left out
 * @param expressions whether some part is an expression or has a collation of its own
 * @param nullsEqual whether two NULLs are twins
 * @param predicate of a partial index, the condition as SQL; else null
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

  /** Whether its columns alone tell rows apart. */
  public boolean isPlain() {
    return !expressions && predicate == null;
  }
}
