package org.roundtrip.schema.table;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.roundtrip.dialect.Engine;
import org.roundtrip.schema.SchemaSnapshot;

/** Reads what rows the tables of a snapshot take. */
public final class Shapes {

  private final SchemaObjects schema;
  private final TableDialect dialect;
  private final Naming naming;
  private final SortedMap<TableName, SchemaObject> tables;
  private final SortedMap<TableName, List<String>> columns = new TreeMap<>();
  private final Map<TableName, List<Key>> keys = new TreeMap<>();

  private Shapes(Engine engine, SchemaSnapshot snapshot) {
    schema = new SchemaObjects(snapshot);
    dialect = TableDialect.of(engine);
    naming = new Naming(dialect);
    tables = schema.all("table");
    for (TableName table : tables.keySet()) {
      List<String> names = schema.inOrder(table).map(SchemaObject::name).toList();
      columns.put(table, names);
      keys.put(table, Keys.of(schema, naming, table, names));
    }
  }

  /** Reads all tables that take rows; views, foreign tables and virtual tables are left out. */
  public static Shape of(Engine engine, SchemaSnapshot snapshot) {
    Shapes shapes = new Shapes(engine, snapshot);
    SortedMap<TableName, Table> read = new TreeMap<>();
    shapes.tables.forEach((name, part) -> read.put(name, shapes.table(name, part)));
    return new Shape(engine, read);
  }

  private Table table(TableName name, SchemaObject part) {
    String bound = part.find("partition bound");
    return new Table(
        name,
        dialect.columns(schema, name, primaryKey(name)),
        keys.getOrDefault(name, List.of()),
        new ForeignKeys(schema, naming, columns, keys).of(name),
        checks(name),
        exclusions(name),
        schema.of("trigger", name).stream().map(SchemaObject::name).toList(),
        bound == null ? null : DefinitionReader.of(part.get("inherits")).tableName(),
        part.find("partitioned by"),
        bound,
        part.has("autoincrement"),
        dialect.isStrict(part));
  }

  private List<String> primaryKey(TableName name) {
    return keys.getOrDefault(name, List.of()).stream()
        .filter(Key::primary)
        .flatMap(key -> key.columns().stream())
        .toList();
  }

  private List<Check> checks(TableName name) {
    Stream<Check> own = Checks.of(schema, naming, name, columns.getOrDefault(name, List.of()));
    return Stream.concat(own, schema.inOrder(name).flatMap(this::ofDomains)).toList();
  }

  private Stream<Check> ofDomains(SchemaObject column) {
    return dialect.domains(schema, column).stream()
        .flatMap(domain -> Checks.ofDomain(schema, domain, column.name()));
  }

  private List<String> exclusions(TableName name) {
    return schema.of("constraint", name).stream()
        .filter(part -> part.get("type").equals("exclusion"))
        .map(SchemaObject::name)
        .toList();
  }
}
