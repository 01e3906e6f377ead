package org.roundtrip.rows.compare;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.ColumnType;
import org.roundtrip.schema.table.ForeignKey;
import org.roundtrip.schema.table.Key;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.schema.table.TypeFamily;

/** Tables for tests, as far as comparing rows looks at them. */
final class Tables {

  private Tables() {}

  /**
   * A table.
   *
   * @param keys the columns of each key, the primary key first
   * @param columns such as {@code id integer}
   */
  static Table table(TableName name, List<List<String>> keys, String... columns) {
    return table(name, keys, List.of(), columns);
  }

  /** A table with foreign keys. */
  static Table table(
      TableName name, List<List<String>> keys, List<ForeignKey> foreignKeys, String... columns) {
    return new Table(
        name,
        Stream.of(columns).map(Tables::column).toList(),
        IntStream.range(0, keys.size()).mapToObj(i -> key(keys.get(i), i == 0)).toList(),
        foreignKeys,
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        false,
        true);
  }

  private static Column column(String nameAndType) {
    String[] parts = nameAndType.split(" ", 2);
    return new Column(
        parts[0],
        ColumnType.of(parts[1], TypeFamily.OTHER),
        true,
        null,
        null,
        Column.ValueSource.EXPLICIT);
  }

  private static Key key(List<String> columns, boolean primary) {
    return new Key(String.join("_", columns), columns, primary, false, false, null);
  }
}
