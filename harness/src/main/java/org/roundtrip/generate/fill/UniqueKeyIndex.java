package org.roundtrip.generate.fill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.generate.data.Row;
import org.roundtrip.schema.table.Key;
import org.roundtrip.schema.table.Table;

/** The key values of the rows of a table; detects duplicates without the database. */
final class UniqueKeyIndex {

  private final GeneratedRows generated;
  private final List<Key> keys;
  private final Map<Key, Set<List<String>>> seen = new HashMap<>();

  UniqueKeyIndex(GeneratedRows generated, Table table) {
    this.generated = generated;
    this.keys = table.keys().stream().filter(Key::isPlain).toList();
  }

  /** A key for which another row has the same values. */
  Optional<Key> duplicate(Row row) {
    return keys.stream()
        .filter(key -> seen.getOrDefault(key, Set.of()).contains(values(key, row)))
        .findFirst();
  }

  void add(Row row) {
    for (Key key : keys) {
      List<String> values = values(key, row);
      if (!values.isEmpty()) {
        seen.computeIfAbsent(key, k -> new HashSet<>()).add(values);
      }
    }
  }

  void remove(Row row) {
    for (Key key : keys) {
      seen.getOrDefault(key, new HashSet<>()).remove(values(key, row));
    }
  }

  /** The values of a key; empty if no other row can have the same ones. */
  private List<String> values(Key key, Row row) {
    List<String> values = new ArrayList<>();
    for (String column : key.columns()) {
      Cell cell = row.cells().get(column);
      if (cell == null || cell instanceof Cell.Default) {
        return List.of();
      }
      String value = generated.sql(cell);
      if (value.equals("NULL") && !key.nullsEqual()) {
        return List.of();
      }
      values.add(value);
    }
    return values;
  }
}
