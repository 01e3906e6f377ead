package org.roundtrip.generate.fill;

import java.util.List;
import java.util.Map;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.ForeignKey;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TypeFamily;

/**
 * Primary keys that exceed 32 bits, if the key and all foreign keys that reference it are wide
 * enough.
 */
record LargeKeys(GenerationContext context) {

  private static final long FAR = 1L << 31;

  /** The key for a row; empty if the table has no such key. */
  Map<String, Cell> of(Table table, int number) {
    return table
        .primaryKey()
        .filter(key -> key.columns().size() == 1)
        .flatMap(key -> table.column(key.columns().get(0)))
        .filter(column -> hasRoom(table, column))
        .map(column -> Map.of(column.name(), key(number)))
        .orElse(Map.of());
  }

  private static Cell key(int number) {
    return new Cell.Literal(Long.toString(FAR + number), "above 2^31");
  }

  private boolean hasRoom(Table table, Column column) {
    return column.type().family() == TypeFamily.BIGINT
        && counts(column)
        && table.checks().stream().noneMatch(check -> check.columns().contains(column.name()))
        && table.foreignKeys().stream().noneMatch(key -> key.columns().contains(column.name()))
        && context.model().tables().values().stream()
            .allMatch(other -> takes(other, table, column.name()));
  }

  /** A PostgreSQL sequence that does not belong to an identity column may have a narrower type. */
  private static boolean counts(Column column) {
    return switch (column.valueSource()) {
      case EXPLICIT -> true;
      case GENERATED -> false;
      case SEQUENCE, IDENTITY_ALWAYS -> column.defaultText() == null;
    };
  }

  private boolean takes(Table other, Table table, String column) {
    return other.foreignKeys().stream()
        .filter(key -> context.root(key.target()).equals(table.name()))
        .filter(key -> key.targetColumns().contains(column))
        .allMatch(key -> takes(other, key, column));
  }

  private static boolean takes(Table other, ForeignKey key, String column) {
    List<String> columns = key.columns();
    return other
        .column(columns.get(key.targetColumns().indexOf(column)))
        .filter(from -> from.type().family() == TypeFamily.BIGINT)
        .isPresent();
  }
}
