package org.roundtrip.schema.table;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.roundtrip.schema.Attribute;
import org.roundtrip.schema.ConstraintType;
import org.roundtrip.schema.ObjectKind;
import org.roundtrip.schema.table.ForeignKey.Action;

/**
 * Reads foreign keys.
 *
 * @param columns the names of the columns of all tables
 * @param keys the keys of all tables
 */
record ForeignKeys(
    SchemaObjects schema,
    NameResolver naming,
    SortedMap<TableName, List<String>> columns,
    Map<TableName, List<Key>> keys) {

  List<ForeignKey> of(TableName table) {
    return schema
        .constraints(ConstraintType.FOREIGN_KEY, table)
        .filter(part -> !part.definition().has("NOT", "ENFORCED"))
        .filter(part -> !isToPartition(table, part))
        .map(part -> foreignKey(table, part))
        .toList();
  }

  private ForeignKey foreignKey(TableName table, SchemaObject part) {
    DefinitionReader definition = part.definition();
    List<String> from = definition.group().names();
    definition.next("REFERENCES");
    TableName target = naming.table(columns.keySet(), definition.tableName());
    List<String> to =
        definition.rest().is(0, "(")
            ? naming.all(columns.getOrDefault(target, List.of()), definition.group().names())
            : primaryKey(target);
    return new ForeignKey(
        part.name(),
        naming.all(columns.getOrDefault(table, List.of()), from),
        target,
        to,
        naming.dialect().isDeferrable(definition),
        naming.dialect().isMatchFull(definition),
        onDelete(definition));
  }

  private static Action onDelete(DefinitionReader definition) {
    return Stream.of(Action.values())
        .filter(action -> definition.has(action.words("ON", "DELETE")))
        .findFirst()
        .orElse(Action.NO_ACTION);
  }

  /** For a foreign key to a partitioned table, PostgreSQL also stores one to each partition. */
  private boolean isToPartition(TableName table, SchemaObject part) {
    if (part.get(Attribute.INHERITED).isEmpty()) {
      return false;
    }
    DefinitionReader definition = part.definition();
    List<String> from = definition.group().names();
    TableName whole =
        schema
            .one(ObjectKind.TABLE, definition.skipTo("REFERENCES").tableName())
            .filter(target -> !target.get(Attribute.PARTITION_BOUND).isEmpty())
            .map(target -> DefinitionReader.of(target.get(Attribute.INHERITS)).tableName())
            .orElse(table);
    return !whole.equals(table)
        && schema
            .constraints(ConstraintType.FOREIGN_KEY, table)
            .map(SchemaObject::definition)
            .anyMatch(
                other ->
                    other.group().names().equals(from)
                        && other.skipTo("REFERENCES").tableName().equals(whole));
  }

  private List<String> primaryKey(TableName table) {
    return keys.getOrDefault(table, List.of()).stream()
        .filter(Key::primary)
        .findFirst()
        .map(Key::columns)
        .orElse(List.of());
  }
}
