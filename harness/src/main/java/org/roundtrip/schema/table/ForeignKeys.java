package org.roundtrip.schema.table;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.roundtrip.dialect.Engine;

/**
 * Reads foreign keys.
 *
 * @param columns the names of the columns of all tables
 * @param keys the keys of all tables
 */
record ForeignKeys(
    Parts parts,
    Naming naming,
    SortedMap<TableName, List<String>> columns,
    Map<TableName, List<Key>> keys) {

  List<ForeignKey> of(TableName table) {
    return parts.of("constraint", table).stream()
        .filter(part -> part.get("type").equals("foreign key"))
        .filter(part -> !part.definition().has("NOT", "ENFORCED"))
        .filter(part -> !isToPartition(table, part))
        .map(part -> foreignKey(table, part))
        .toList();
  }

  private ForeignKey foreignKey(TableName table, Parts.Part part) {
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
        isDeferrable(definition),
        // SQLite reads MATCH FULL and does not heed it.
        naming.engine() == Engine.POSTGRESQL && definition.has("MATCH", "FULL"));
  }

  /** SQLite heeds DEFERRABLE only where it is followed by INITIALLY DEFERRED. */
  private boolean isDeferrable(DefinitionReader definition) {
    boolean said = definition.has("DEFERRABLE") && !definition.has("NOT", "DEFERRABLE");
    return said
        && (naming.engine() == Engine.POSTGRESQL || definition.has("INITIALLY", "DEFERRED"));
  }

  /** Of a foreign key to a partitioned table PostgreSQL keeps one to each partition too. */
  private boolean isToPartition(TableName table, Parts.Part part) {
    if (part.get("inherited").isEmpty()) {
      return false;
    }
    DefinitionReader definition = part.definition();
    List<String> from = definition.group().names();
    TableName whole =
        parts
            .one("table", definition.skipTo("REFERENCES").tableName())
            .filter(target -> !target.get("partition bound").isEmpty())
            .map(target -> DefinitionReader.of(target.get("inherits")).tableName())
            .orElse(table);
    return !whole.equals(table)
        && parts.of("constraint", table).stream()
            .filter(other -> other.get("type").equals("foreign key"))
            .map(Parts.Part::definition)
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
