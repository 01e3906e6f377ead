package org.roundtrip.schema.table;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.roundtrip.dialect.Engine;
import org.roundtrip.schema.Attribute;
import org.roundtrip.schema.ConstraintType;
import org.roundtrip.schema.ObjectKind;
import org.roundtrip.schema.SchemaSnapshot;

/** Reads the table model from a snapshot. */
public final class TableModelReader {

  private final SchemaObjects schema;
  private final TableDialect dialect;
  private final NameResolver naming;
  private final SortedMap<TableName, SchemaObject> tables;
  private final SortedMap<TableName, List<String>> columns = new TreeMap<>();
  private final Map<TableName, List<Key>> keys = new TreeMap<>();

  private TableModelReader(Engine engine, SchemaSnapshot snapshot) {
    schema = new SchemaObjects(snapshot);
    dialect = TableDialect.of(engine);
    naming = new NameResolver(dialect);
    tables = schema.all(ObjectKind.TABLE);
    for (TableName table : tables.keySet()) {
      List<String> names = schema.inOrder(table).map(SchemaObject::name).toList();
      columns.put(table, names);
      keys.put(table, Keys.of(schema, naming, table, names));
    }
  }

  /** Reads all tables except foreign tables and virtual tables. */
  public static TableModel of(Engine engine, SchemaSnapshot snapshot) {
    TableModelReader models = new TableModelReader(engine, snapshot);
    SortedMap<TableName, Table> read = new TreeMap<>();
    models.tables.forEach((name, part) -> read.put(name, models.table(name, part)));
    return new TableModel(engine, read);
  }

  private Table table(TableName name, SchemaObject part) {
    String bound = part.find(Attribute.PARTITION_BOUND);
    return new Table(
        name,
        dialect.columns(schema, name, primaryKey(name)),
        keys.getOrDefault(name, List.of()),
        new ForeignKeys(schema, naming, columns, keys).of(name),
        checks(name),
        exclusions(name),
        schema.of(ObjectKind.TRIGGER, name).stream().map(SchemaObject::name).toList(),
        bound == null ? null : DefinitionReader.of(part.get(Attribute.INHERITS)).tableName(),
        part.find(Attribute.PARTITIONED_BY),
        bound,
        part.has(Attribute.AUTOINCREMENT),
        dialect.isStrict(part));
  }

  private List<String> primaryKey(TableName name) {
    return keys.getOrDefault(name, List.of()).stream()
        .filter(Key::primary)
        .flatMap(key -> key.columns().stream())
        .toList();
  }

  private List<CheckConstraint> checks(TableName name) {
    Stream<CheckConstraint> own =
        CheckConstraints.of(schema, naming, name, columns.getOrDefault(name, List.of()));
    return Stream.concat(own, schema.inOrder(name).flatMap(this::ofDomains)).toList();
  }

  private Stream<CheckConstraint> ofDomains(SchemaObject column) {
    return dialect.domains(schema, column).stream()
        .flatMap(domain -> CheckConstraints.ofDomain(schema, domain, column.name()));
  }

  private List<String> exclusions(TableName name) {
    return schema.constraints(ConstraintType.EXCLUSION, name).map(SchemaObject::name).toList();
  }
}
