package org.roundtrip.rowtest.diagnose;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.rows.TableRows;
import org.roundtrip.rows.compare.CompositeColumns;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.trip.State;

/**
 * The rows of a table that the migrations write: those of the round trip without generated rows.
 *
 * @param identity the columns that identify rows; empty if all columns are needed
 */
record MigrationRows(Set<Map<String, String>> keys, List<String> identity) {

  static MigrationRows of(
      @Nullable State state,
      @Nullable Table model,
      TableName table,
      GeneratedKeys generated,
      List<String> identity) {
    if (state == null) {
      return new MigrationRows(Set.of(), identity);
    }
    TableRows raw = CaseObservation.rows(state.rows(), table);
    TableRows rows = generated.without(model == null ? raw : CompositeColumns.expand(raw, model));
    return new MigrationRows(
        rows.rows().stream()
            .map(row -> key(byColumn(rows.columns(), row), identity))
            .collect(Collectors.toSet()),
        identity);
  }

  /** Whether the migrations write a row, or the row with a key. */
  boolean contains(Map<String, String> rowOrKey) {
    return keys.contains(key(rowOrKey, identity));
  }

  private static Map<String, String> key(Map<String, String> row, List<String> identity) {
    if (identity.isEmpty() || !row.keySet().containsAll(identity)) {
      return row;
    }
    SortedMap<String, String> key = new TreeMap<>();
    identity.forEach(column -> key.put(column, Objects.requireNonNull(row.get(column))));
    return key;
  }

  private static SortedMap<String, String> byColumn(List<String> columns, List<String> row) {
    SortedMap<String, String> values = new TreeMap<>();
    for (int i = 0; i < columns.size(); i++) {
      values.put(columns.get(i), row.get(i));
    }
    return values;
  }
}
