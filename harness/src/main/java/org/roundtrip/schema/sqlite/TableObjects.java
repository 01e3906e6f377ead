package org.roundtrip.schema.sqlite;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.roundtrip.schema.Attribute;
import org.roundtrip.schema.ObjectId;
import org.roundtrip.schema.ObjectKind;

/**
 * The objects that a CREATE TABLE statement defines: the table, its columns and its constraints.
 */
final class TableObjects {

  private static final Map<String, String> BOOLEANS = Map.of("false", "0", "true", "1");

  private final String table;
  private final SortedMap<ObjectId, SortedMap<String, String>> objects = new TreeMap<>();
  private final SortedMap<String, String> own = new TreeMap<>();

  private TableObjects(String table) {
    this.table = table;
  }

  static SortedMap<ObjectId, SortedMap<String, String>> of(
      String table, List<NormalizedToken> tokens) {
    TableObjects made = new TableObjects(table);
    TableText text = TableText.of(tokens);
    for (int i = 0; i < text.columns().size(); i++) {
      made.column(text.columns().get(i), i + 1);
    }
    // A name without a constraint has no effect.
    text.constraints().stream()
        .filter(clause -> !clause.tokens().isEmpty())
        .forEach(clause -> made.constraint(clause, List.of()));
    text.options().forEach(option -> made.own.put(option, "yes"));
    made.objects.put(new ObjectId(ObjectKind.TABLE, "", "", table), made.own);
    return made.objects;
  }

  private void column(TableText.Column column, int position) {
    SortedMap<String, String> attributes = new TreeMap<>();
    attributes.put(
        Attribute.TYPE,
        NormalizedToken.text(column.type()).toUpperCase(Locale.ROOT).replace(" (", "("));
    attributes.put(Attribute.NULL, "yes");
    attributes.put(Attribute.POSITION, Integer.toString(position));
    for (Clause clause : column.clauses()) {
      columnClause(column.name(), clause, attributes);
    }
    objects.put(new ObjectId(ObjectKind.COLUMN, "", table, column.name()), attributes);
  }

  private void columnClause(String column, Clause clause, SortedMap<String, String> attributes) {
    List<NormalizedToken> rest =
        clause.tokens().subList(Math.min(1, clause.tokens().size()), clause.tokens().size());
    switch (clause.type()) {
      case "not" -> attributes.put(Attribute.NULL, "no" + suffix(rest.subList(1, rest.size())));
      case "default" -> put(attributes, Attribute.DEFAULT, defaultText(rest), "null");
      case "collate" ->
          put(
              attributes,
              Attribute.COLLATION,
              NormalizedToken.text(rest).toUpperCase(Locale.ROOT),
              "BINARY");
      case "generated" ->
          attributes.put(Attribute.GENERATED, generated(rest.subList(2, rest.size())));
      case "as" -> attributes.put(Attribute.GENERATED, generated(rest));
      case "primary", "unique", "check", "references" ->
          constraint(
              clause, List.of(new NormalizedToken(NormalizedToken.Kind.NAME, quoted(column))));
      default -> {
        // NULL is the default, and a name without a constraint has no effect.
      }
    }
  }

  private static void put(
      SortedMap<String, String> attributes, String name, String value, String defaultValue) {
    if (!value.equals(defaultValue)) {
      attributes.put(name, value);
    }
  }

  private static String quoted(String column) {
    return NormalizedToken.list('"' + column.replace("\"", "\"\"") + '"').get(0).text();
  }

  private static String suffix(List<NormalizedToken> tokens) {
    return tokens.isEmpty() ? "" : " " + NormalizedToken.text(tokens);
  }

  private static String generated(List<NormalizedToken> tokens) {
    int end = tokens.size() - 1;
    String last = tokens.get(end).text().toLowerCase(Locale.ROOT);
    boolean isExplicit = last.equals("stored") || last.equals("virtual");
    return isExplicit
        ? NormalizedToken.text(tokens.subList(0, end)) + " " + last
        : NormalizedToken.text(tokens) + " virtual";
  }

  private static String defaultText(List<NormalizedToken> tokens) {
    List<NormalizedToken> bare = tokens;
    while (bare.size() > 2 && bare.get(0).is("(") && closes(bare)) {
      bare = bare.subList(1, bare.size() - 1);
    }
    String text = NormalizedToken.text(bare);
    return BOOLEANS.getOrDefault(text.toLowerCase(Locale.ROOT), text);
  }

  /** Whether the last token closes the first parenthesis. */
  private static boolean closes(List<NormalizedToken> tokens) {
    int depth = 0;
    for (int i = 0; i < tokens.size() - 1; i++) {
      depth += Clause.depth(tokens.get(i));
      if (depth == 0) {
        return false;
      }
    }
    return tokens.get(tokens.size() - 1).is(")");
  }

  private void constraint(Clause clause, List<NormalizedToken> column) {
    List<NormalizedToken> tokens = ConstraintText.normal(clause.tokens(), column);
    if (tokens.removeIf(token -> token.is("autoincrement"))) {
      own.put(Attribute.AUTOINCREMENT, "yes");
    }
    String definition = NormalizedToken.text(tokens);
    String type = ConstraintText.type(clause.type()).toString();
    SortedMap<String, String> attributes = new TreeMap<>();
    attributes.put(Attribute.TYPE, type);
    attributes.put(Attribute.DEFINITION, definition);
    String name = clause.name().isEmpty() ? ConstraintText.name(tokens) : clause.name();
    objects.put(free(name), attributes);
  }

  private ObjectId free(String name) {
    ObjectId id = new ObjectId(ObjectKind.CONSTRAINT, "", table, name);
    for (int i = 2; objects.containsKey(id); i++) {
      id = new ObjectId(ObjectKind.CONSTRAINT, "", table, name + " #" + i);
    }
    return id;
  }
}
