package org.roundtrip.schema.table;

import org.jspecify.annotations.Nullable;

/**
 * A column.
 *
 * @param defaultText the default's expression as the snapshot has it, or null
 * @param collation as the snapshot has it, or null
 * @param filling how it gets its values
 */
public record Column(
    String name,
    ColumnType type,
    boolean nullable,
    @Nullable String defaultText,
    @Nullable String collation,
    Filling filling) {

  /** Whether it gets the next number when nobody gives a value. */
  public boolean isCounted() {
    return filling == Filling.COUNTED || filling == Filling.ALWAYS_COUNTED;
  }

  /** How a column gets its values. */
  public enum Filling {
    /** From whoever inserts. */
    GIVEN,
    /** From whoever inserts, or the next number of a sequence, an identity or a rowid. */
    COUNTED,
    /** {@code GENERATED ALWAYS AS IDENTITY}: given only with OVERRIDING SYSTEM VALUE. */
    ALWAYS_COUNTED,
    /** Computed from others. */
    GENERATED
  }
}
