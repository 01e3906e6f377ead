package org.roundtrip.schema.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.roundtrip.schema.ConstraintType;
import org.roundtrip.sql.Tokens;

/** Reads CHECK constraints. */
final class CheckConstraints {

  private CheckConstraints() {}

  /** The CHECK constraints of a table. */
  static Stream<CheckConstraint> of(
      SchemaObjects schema, NameResolver naming, TableName table, List<String> columns) {
    return enforced(schema, table)
        .map(
            part ->
                new CheckConstraint(
                    part.name(), expression(part), spokenOf(part, naming, columns), false));
  }

  /** The CHECK constraints of a domain, for a column of that domain. */
  static Stream<CheckConstraint> ofDomain(SchemaObjects schema, TableName domain, String column) {
    return enforced(schema, domain)
        .map(part -> new CheckConstraint(part.name(), expression(part), List.of(column), true));
  }

  private static Stream<SchemaObject> enforced(SchemaObjects schema, TableName owner) {
    return schema
        .constraints(ConstraintType.CHECK, owner)
        .filter(part -> !part.definition().has("NOT", "ENFORCED"));
  }

  private static String expression(SchemaObject check) {
    return check.definition().group().expression();
  }

  private static List<String> spokenOf(
      SchemaObject check, NameResolver naming, List<String> columns) {
    Tokens words = check.definition().group().rest();
    Set<String> found = new LinkedHashSet<>();
    for (int i = 0; i < words.count(); i++) {
      if (words.isIdentifier(i) && !isOther(words, i)) {
        Optional<String> column = naming.find(columns, words.get(i).value());
        column.ifPresent(found::add);
      }
    }
    return columns.stream().filter(found::contains).toList();
  }

  /** Whether a name is the name of a function, a type, or a field of a composite value. */
  private static boolean isOther(Tokens words, int at) {
    int first = at;
    while (words.is(first - 1, ".") && words.isIdentifier(first - 2)) {
      first -= 2;
    }
    return words.is(at + 1, "(") || words.is(first - 1, ".", "::");
  }
}
