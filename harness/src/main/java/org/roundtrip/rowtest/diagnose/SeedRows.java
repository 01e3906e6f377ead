package org.roundtrip.rowtest.diagnose;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.Table;

/**
 * The rows that the upgrade inserts into a table without generated rows, whatever numbers the
 * database gives them.
 *
 * @param table the table without the keys that the database generates
 * @param keys these keys
 */
record SeedRows(ObservedTable table, Set<String> keys) {

  /**
   * @param table a table that exists before the upgrade
   */
  static SeedRows of(ObservedTable table) {
    Table model = Objects.requireNonNull(table.before()).table();
    Set<String> keys =
        model.columns().stream()
            .filter(column -> GeneratedKeys.isKey(model, column))
            .map(Column::name)
            .collect(Collectors.toSet());
    return new SeedRows(
        new ObservedTable(table.revision(), table.seen(), table.name(), new GeneratedKeys(keys)),
        keys);
  }

  /** Whether a row equals one of these that the downgrade leaves, except for its number. */
  boolean remain(SortedMap<String, String> row) {
    SortedMap<String, String> values = new TreeMap<>(row);
    values.keySet().removeAll(keys);
    return !keys.isEmpty()
        && !values.isEmpty()
        && table.migrationRows(table.revision().seen().back(), List.of()).contains(values)
        && !table.migrationRows(table.revision().seen().before(), List.of()).contains(values);
  }
}
