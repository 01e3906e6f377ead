package org.roundtrip.schema.table;

import org.jspecify.annotations.Nullable;

/**
 * A column.
 *
 * @param defaultText the default expression in the snapshot, or null
 * @param collation the collation in the snapshot, or null
 * @param filling the source of its values
 */
public record Column(
    String name,
    ColumnType type,
    boolean nullable,
    @Nullable String defaultText,
    @Nullable String collation,
    Filling filling) {

  /** Whether the database numbers the column if an INSERT omits it. */
  public boolean isCounted() {
    return filling == Filling.COUNTED || filling == Filling.ALWAYS_COUNTED;
  }

  /** The source of a column's values. */
  public enum Filling {
    /** The INSERT statement. */
    GIVEN,
    /** The INSERT statement, or else a sequence, an identity or the rowid. */
    COUNTED,
    /** {@code GENERATED ALWAYS AS IDENTITY}: an INSERT needs OVERRIDING SYSTEM VALUE. */
    ALWAYS_COUNTED,
    /** Computed from other columns. */
    GENERATED
  }
}
