package org.roundtrip.sql;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.roundtrip.dialect.Engine;
import org.roundtrip.sql.Token.Kind;

/**
 * Reads the effects of statements on rows. Uses the words alone, so that it also finds effects in
 * the bodies of functions; ignores names that it cannot determine.
 */
public final class ScriptEffectsReader {

  private final Set<String> words = new TreeSet<>();
  private static final String[] LIMITING = {
    "CASE",
    "COALESCE",
    "NULLIF",
    "LEAST",
    "GREATEST",
    "LEFT",
    "RIGHT",
    "SUBSTR",
    "SUBSTRING",
    "RTRIM",
    "TRUNC",
    "ROUND",
    "FLOOR",
    "CEIL",
    "CEILING"
  };

  private final CreatedTables created = new CreatedTables();
  private final Set<String> deleted = new HashSet<>();
  private final Set<String> inserted = new HashSet<>();
  private final Map<String, Set<String>> assigned = new HashMap<>();

  private ScriptEffectsReader() {}

  /** Reads the statements of a migration script. */
  public static ScriptEffects read(Engine engine, List<Statement> statements) {
    ScriptEffectsReader reader = new ScriptEffectsReader();
    for (Statement statement : statements) {
      Tokens tokens = Tokens.of(engine, statement.text());
      reader.created.read(tokens);
      if (!onlyAdds(tokens)) {
        reader.read(tokens);
      }
    }
    return new ScriptEffects(
        statements.stream().map(Statement::text).toList(),
        reader.words,
        reader.deleted,
        reader.inserted,
        reader.assigned);
  }

  /** The tables into which a definition, such as that of a trigger, inserts rows. */
  public static Set<String> inserted(Engine engine, String definition) {
    ScriptEffectsReader reader = new ScriptEffectsReader();
    reader.read(Tokens.of(engine, definition));
    return reader.inserted;
  }

  /**
   * Whether a statement has no effect on rows: a new table changes none of the tables that it
   * references, and a comment changes nothing.
   */
  private static boolean onlyAdds(Tokens words) {
    boolean table = words.is(0, "CREATE") && (words.is(1, "TABLE") || words.is(2, "TABLE"));
    return words.is(0, "COMMENT") || table && !words.has("SELECT", "AS", "PARTITION", "INHERITS");
  }

  private void read(Tokens all) {
    words.addAll(all.identifiers());
    for (int i = 0; i < all.count(); i++) {
      if (all.is(i, "DELETE") && all.is(i + 1, "FROM")) {
        deleted.add(new Target(all, i + 2).name());
      } else if (all.is(i, "TRUNCATE")) {
        deleted.add(new Target(all, all.is(i + 1, "TABLE") ? i + 2 : i + 1).name());
      } else if (all.is(i, "INTO") && all.is(i - 1, "INSERT", "REPLACE", "IGNORE", "ABORT")) {
        insert(all, i + 1);
      } else if (all.is(i, "UPDATE") && !all.is(i - 1, "ON", "FOR", "DO")) {
        update(all, i + 1);
      } else if (all.is(i, "RENAME") && all.is(i + 1, "TO")) {
        rename(all, i);
      } else if (all.is(i, "TYPE")) {
        conversion(all, i);
      } else if (isBody(all, i)) {
        read(all.inside(all.get(i)));
      }
    }
  }

  /** A string that contains SQL: after AS, DO or EXECUTE, or a dollar-quoted string. */
  private static boolean isBody(Tokens all, int place) {
    return all.get(place).kind() == Kind.STRING
        && (all.get(place).text().startsWith("$") || all.is(place - 1, "AS", "DO", "EXECUTE"));
  }

  private void update(Tokens all, int place) {
    Target target = new Target(all, all.is(place, "OR") ? place + 2 : place);
    int at = target.after();
    while (at < all.count() && at < target.after() + 3 && !all.is(at, "SET")) {
      at++;
    }
    if (all.is(at, "SET")) {
      assignments(all, at + 1, columnsOf(target.name()));
    }
  }

  /** The names before the equals signs of an assignment list. */
  private static void assignments(Tokens all, int from, Set<String> columns) {
    int depth = 0;
    boolean left = true;
    for (int i = from; i < all.count(); i++) {
      if (depth == 0 && all.is(i, "WHERE", "FROM", "RETURNING", ";")) {
        return;
      }
      depth += all.get(i).depth();
      if (depth == 0 && all.is(i, ",")) {
        left = true;
      } else if (depth == 0 && all.is(i, "=")) {
        left = false;
      } else if (left && isName(all, i)) {
        columns.add(name(all.get(i)));
      }
    }
  }

  private void insert(Tokens all, int place) {
    Target target = new Target(all, place);
    inserted.add(target.name());
    int open = target.after();
    List<String> into = all.is(open, "(") ? listed(all, open) : created.columns(target.name());
    int select = open;
    while (select < all.count() && !all.is(select, "SELECT", ";")) {
      select++;
    }
    if (into.isEmpty() || !all.is(select, "SELECT")) {
      return;
    }
    List<Tokens> from = selected(all, all.is(select + 1, "DISTINCT") ? select + 2 : select + 1);
    for (int i = 0; i < into.size() && from.size() == into.size(); i++) {
      if (!isPlainColumn(from.get(i))) {
        columnsOf(target.name()).add(into.get(i));
      }
    }
  }

  private static List<String> listed(Tokens all, int open) {
    return all.sub(open + 1, all.closing(open)).items().stream()
        .map(item -> item.count() == 1 ? name(item.get(0)) : "")
        .toList();
  }

  /**
   * A change of type whose USING has a condition, or a function that limits a value: values that do
   * not fit the new type are mapped.
   */
  private void conversion(Tokens all, int type) {
    int column = all.is(type - 1, "DATA") ? type - 3 : type - 1;
    int table = type;
    while (table >= 0 && !all.is(table, "TABLE")) {
      table--;
    }
    int using = ahead(all, type, "USING");
    boolean chooses = ahead(all, using, LIMITING) < all.count();
    if (table >= 0 && using < all.count() && chooses && isName(all, column)) {
      columnsOf(new Target(all, table + 1).name()).add(name(all.get(column)));
    }
  }

  /**
   * The position of one of the words before the next comma outside parentheses; otherwise the end.
   */
  private static int ahead(Tokens all, int from, String... words) {
    int depth = 0;
    for (int i = from; i < all.count(); i++) {
      depth += all.get(i).depth();
      if (all.is(i, words)) {
        return i;
      }
      if (depth == 0 && (all.is(i, ",", ";"))) {
        break;
      }
    }
    return all.count();
  }

  /** Applies the effects on a renamed table to its new name too. */
  private void rename(Tokens all, int place) {
    String was = new Target(all, lastTableName(all, place)).name();
    String now = new Target(all, place + 2).name();
    if (assigned.containsKey(was)) {
      columnsOf(now).addAll(assigned.get(was));
    }
    if (inserted.contains(was)) {
      inserted.add(now);
    }
  }

  private static int lastTableName(Tokens all, int rename) {
    int at = rename - 1;
    while (at > 0 && all.is(at - 1, ".")) {
      at -= 2;
    }
    return at;
  }

  private Set<String> columnsOf(String table) {
    return assigned.computeIfAbsent(table, t -> new TreeSet<>());
  }

  /** The items of a select list, up to FROM, the end or the parenthesis around it. */
  private static List<Tokens> selected(Tokens all, int from) {
    int depth = 0;
    int end = from;
    while (end < all.count() && (depth > 0 || !all.is(end, "FROM", ";", ")"))) {
      depth += all.get(end).depth();
      end++;
    }
    return all.sub(from, end).items();
  }

  /** {@code a}, {@code t.a} or {@code a AS b}. */
  private static boolean isPlainColumn(Tokens item) {
    int count = item.is(item.count() - 2, "AS") ? item.count() - 2 : item.count();
    return isName(item, 0) && (count == 1 || count == 3 && item.is(1, "."));
  }

  private static boolean isName(Tokens all, int place) {
    return all.isIdentifier(place) && !all.is(place, "NULL", "TRUE", "FALSE");
  }

  private static String name(Token token) {
    return token.value().toLowerCase(Locale.ROOT);
  }

  /** A table's name in a statement, with or without its schema. */
  private record Target(Tokens all, int place) {

    private int last() {
      int at = all.is(place, "ONLY") ? place + 1 : place;
      at = all.is(at, "IF") && all.is(at + 1, "EXISTS") ? at + 2 : at;
      return all.is(at + 1, ".") ? at + 2 : at;
    }

    String name() {
      return isName(all, last()) ? ScriptEffectsReader.name(all.get(last())) : "";
    }

    int after() {
      return last() + 1;
    }
  }
}
