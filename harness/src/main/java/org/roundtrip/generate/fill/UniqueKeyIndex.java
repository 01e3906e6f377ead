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

/** The keys of the rows of a table, so that twins are seen before the database is asked. */
final class UniqueKeyIndex {

  private final GeneratedRows generated;
  private final List<Key> keys;
  private final Map<Key, Set<List<String>>> seen = new HashMap<>();

  UniqueKeyIndex(GeneratedRows generated, Table table) {
    this.generated = generated;
    this.keys = table.keys().stream().filter(Key::isPlain).toList();
  }

  /** A key under which there is such a row already. */
  Optional<Key> twin(Row row) {
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

  /** What the row has in the key; nothing where no other row can be its twin. */
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
