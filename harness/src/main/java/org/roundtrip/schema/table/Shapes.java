package org.roundtrip.schema.table;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.schema.SchemaSnapshot;

/** Reads what rows the tables of a snapshot take. */
public final class Shapes {

  private final Parts parts;
  private final Naming naming;
  private final SortedMap<TableName, Parts.Part> tables;
  private final SortedMap<TableName, List<String>> columns = new TreeMap<>();
  private final Map<TableName, List<Key>> keys = new TreeMap<>();

  private Shapes(Engine engine, SchemaSnapshot snapshot) {
    parts = new Parts(snapshot);
    naming = new Naming(engine);
    tables = parts.all("table");
    for (TableName table : tables.keySet()) {
      List<String> names = parts.inOrder(table).map(Parts.Part::name).toList();
      columns.put(table, names);
      keys.put(table, Keys.of(parts, naming, table, names));
    }
  }

  /** Reads all tables that take rows; views, foreign tables and virtual tables are left out. */
  public static Shape of(Engine engine, SchemaSnapshot snapshot) {
    Shapes shapes = new Shapes(engine, snapshot);
    SortedMap<TableName, Table> read = new TreeMap<>();
    shapes.tables.forEach((name, part) -> read.put(name, shapes.table(name, part)));
    return new Shape(engine, read);
  }

  private Table table(TableName name, Parts.Part part) {
    String bound = said(part, "partition bound");
    return new Table(
        name,
        columns(name, part),
        keys.getOrDefault(name, List.of()),
        new ForeignKeys(parts, naming, columns, keys).of(name),
        checks(name),
        exclusions(name),
        parts.of("trigger", name).stream().map(Parts.Part::name).toList(),
        bound == null ? null : DefinitionReader.of(part.get("inherits")).tableName(),
        said(part, "partitioned by"),
        bound,
        said(part, "autoincrement") != null,
        naming.engine() == Engine.POSTGRESQL || said(part, "strict") != null);
  }

  private static @Nullable String said(Parts.Part part, String attribute) {
    return part.get(attribute).isEmpty() ? null : part.get(attribute);
  }

  private List<Column> columns(TableName name, Parts.Part part) {
    return naming.engine() == Engine.SQLITE
        ? SqliteColumns.of(parts, name, part, primaryKey(name))
        : new PostgresTypes(parts).columns(name);
  }

  private List<String> primaryKey(TableName name) {
    return keys.getOrDefault(name, List.of()).stream()
        .filter(Key::primary)
        .flatMap(key -> key.columns().stream())
        .toList();
  }

  private List<Check> checks(TableName name) {
    Stream<Check> own = Checks.of(parts, naming, name, columns.getOrDefault(name, List.of()));
    return Stream.concat(own, parts.inOrder(name).flatMap(this::ofDomains)).toList();
  }

  private Stream<Check> ofDomains(Parts.Part column) {
    return naming.engine() == Engine.SQLITE
        ? Stream.empty()
        : new PostgresTypes(parts)
            .domains(column.get("type")).stream()
                .flatMap(domain -> Checks.ofDomain(parts, domain.name(), column.name()));
  }

  private List<String> exclusions(TableName name) {
    return parts.of("constraint", name).stream()
        .filter(part -> part.get("type").equals("exclusion"))
        .map(Parts.Part::name)
        .toList();
  }
}
