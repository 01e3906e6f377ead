package org.roundtrip.rowtest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.roundtrip.dialect.SqlQuoting;
import org.roundtrip.schema.table.ForeignKey;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableName;

/**
 * Tables that foreign keys reference although they do not exist, which SQLite allows. A session
 * that enforces foreign keys inserts no row into the referencing tables, not even one that
 * references nothing, so the missing tables are created while rows are inserted.
 *
 * @param keys the referenced columns, by table
 */
record MissingTables(Map<TableName, Set<List<String>>> keys) {

  static final MissingTables NONE = new MissingTables(Map.of());

  static MissingTables of(TableModel model) {
    Map<TableName, Set<List<String>>> keys = new TreeMap<>();
    model.tables().values().stream()
        .flatMap(table -> table.foreignKeys().stream())
        .filter(key -> !model.tables().containsKey(key.target()))
        .forEach(
            key ->
                keys.computeIfAbsent(key.target(), none -> new LinkedHashSet<>())
                    .add(columns(key)));
    return new MissingTables(keys);
  }

  /** The referenced columns; any, if the foreign key names only the table. */
  private static List<String> columns(ForeignKey key) {
    return key.targetColumns().isEmpty()
        ? IntStream.range(0, key.columns().size()).mapToObj(i -> "c" + i).toList()
        : key.targetColumns();
  }

  /** The statements that create the tables. */
  List<String> create() {
    List<String> statements = new ArrayList<>();
    keys.forEach(
        (table, unique) -> {
          Set<String> columns = new TreeSet<>();
          unique.forEach(columns::addAll);
          String constraints =
              unique.stream()
                  .map(key -> ", UNIQUE (" + list(key) + ")")
                  .collect(Collectors.joining());
          statements.add(
              "CREATE TABLE %s (%s%s)".formatted(table.quoted(), list(columns), constraints));
        });
    return statements;
  }

  /** The statements that drop the tables. */
  List<String> drop() {
    return keys.keySet().stream().map(table -> "DROP TABLE " + table.quoted()).toList();
  }

  private static String list(Iterable<String> columns) {
    List<String> quoted = new ArrayList<>();
    columns.forEach(column -> quoted.add(SqlQuoting.identifier(column)));
    return String.join(", ", quoted);
  }
}
