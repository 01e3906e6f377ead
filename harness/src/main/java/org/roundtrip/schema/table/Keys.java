package org.roundtrip.schema.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.roundtrip.schema.Attribute;
import org.roundtrip.schema.ConstraintType;
import org.roundtrip.schema.ObjectKind;
import org.roundtrip.sql.Tokens;

/** Reads keys from constraints and from unique indexes without a constraint. */
final class Keys {

  private final NameResolver naming;
  private final List<String> columns;

  private Keys(NameResolver naming, List<String> columns) {
    this.naming = naming;
    this.columns = columns;
  }

  static List<Key> of(
      SchemaObjects schema, NameResolver naming, TableName table, List<String> columns) {
    Keys reader = new Keys(naming, columns);
    List<Key> keys = new ArrayList<>();
    schema
        .constraints(ConstraintType.PRIMARY_KEY, table)
        .forEach(constraint -> keys.add(reader.key(constraint, true)));
    schema
        .constraints(ConstraintType.UNIQUE, table)
        .forEach(constraint -> keys.add(reader.key(constraint, false)));
    schema.of(ObjectKind.INDEX, table).stream()
        .filter(Keys::isUnique)
        .filter(index -> index.get(Attribute.CONSTRAINT).isEmpty())
        .forEach(index -> keys.add(reader.key(index, false)));
    return keys;
  }

  private static boolean isUnique(SchemaObject index) {
    return index.get(Attribute.UNIQUE).equals("yes") || index.definition().next("CREATE", "UNIQUE");
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

  /** The column of a part of a key, unless it is an expression. */
  private Optional<String> column(DefinitionReader item) {
    Tokens words = item.rest();
    boolean alone = words.count() == 1 || naming.dialect().isColumnOption(words.get(1));
    return words.isIdentifier(0) && alone
        ? naming.find(columns, words.get(0).value())
        : Optional.empty();
  }
}
