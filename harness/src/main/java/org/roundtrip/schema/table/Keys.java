package org.roundtrip.schema.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.roundtrip.sql.Tokens;

/** Reads keys from constraints and from unique indexes that belong to none. */
final class Keys {

  private final Naming naming;
  private final List<String> columns;

  private Keys(Naming naming, List<String> columns) {
    this.naming = naming;
    this.columns = columns;
  }

  static List<Key> of(SchemaObjects schema, Naming naming, TableName table, List<String> columns) {
    Keys reader = new Keys(naming, columns);
    List<Key> keys = new ArrayList<>();
    for (SchemaObject constraint : schema.of("constraint", table)) {
      switch (constraint.get("type")) {
        case "primary key" -> keys.add(0, reader.key(constraint, true));
        case "unique" -> keys.add(reader.key(constraint, false));
        default -> {
          // No key.
        }
      }
    }
    schema.of("index", table).stream()
        .filter(Keys::isUnique)
        .filter(index -> index.get("constraint").isEmpty())
        .forEach(index -> keys.add(reader.key(index, false)));
    return keys;
  }

  private static boolean isUnique(SchemaObject index) {
    return index.get("unique").equals("yes") || index.definition().next("CREATE", "UNIQUE");
  }

  private Key key(SchemaObject part, boolean primary) {
    boolean nullsEqual = part.definition().has("NULLS", "NOT", "DISTINCT");
    DefinitionReader definition = part.definition();
    List<Optional<String>> items = new ArrayList<>();
    boolean expressions = false;
    for (DefinitionReader item : definition.group().items()) {
      expressions |= item.has("collate");
      items.add(column(item));
    }
    expressions |= items.contains(Optional.<String>empty());
    return new Key(
        part.name(),
        items.stream().flatMap(Optional::stream).toList(),
        primary,
        expressions,
        nullsEqual,
        definition.has("where") ? definition.skipTo("where").expression() : null);
  }

  /** The column that a part of a key is, if it is no expression. */
  private Optional<String> column(DefinitionReader item) {
    Tokens words = item.rest();
    boolean alone = words.count() == 1 || naming.dialect().isColumnOption(words.get(1));
    return words.isIdentifier(0) && alone
        ? naming.find(columns, words.get(0).value())
        : Optional.empty();
  }
}
