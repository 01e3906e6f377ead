package org.roundtrip.schema.table;

import org.jspecify.annotations.Nullable;

/**
 * A column.
 *
 * @param defaultText the default expression in the snapshot, or null
 * @param collation the collation in the snapshot, or null
 * @param valueSource the source of its values
 */
public record Column(
    String name,
    ColumnType type,
    boolean nullable,
    @Nullable String defaultText,
    @Nullable String collation,
    ValueSource valueSource) {

  /** Whether the database numbers the column if an INSERT omits it. */
  public boolean isAutoIncremented() {
    return valueSource == ValueSource.SEQUENCE || valueSource == ValueSource.IDENTITY_ALWAYS;
  }

  /** The source of a column's values. */
  public enum ValueSource {
    /** The INSERT statement. */
    EXPLICIT,
    /** The INSERT statement, or else a sequence, an identity or the rowid. */
    SEQUENCE,
    /** {@code GENERATED ALWAYS AS IDENTITY}: an INSERT needs OVERRIDING SYSTEM VALUE. */
    IDENTITY_ALWAYS,
    /** Computed from other columns. */
    GENERATED
  }
}
