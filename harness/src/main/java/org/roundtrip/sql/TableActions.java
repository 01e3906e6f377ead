package org.roundtrip.sql;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.roundtrip.dialect.Engine;

/**
 * The tables that one statement creates, drops or renames, or whose rows it writes. All names are
 * in lower case and without a schema.
 *
 * @param created the tables that it creates
 * @param dropped the tables that it drops
 * @param renamed the old names of renamed tables, by new name
 * @param renamedColumns the old names of renamed columns, by new name
 * @param effects its effects on rows
 */
public record TableActions(
    Set<String> created,
    Set<String> dropped,
    Map<String, String> renamed,
    Map<String, String> renamedColumns,
    ScriptEffects effects) {

  /** Copies the collections. */
  public TableActions {
    created = Set.copyOf(created);
    dropped = Set.copyOf(dropped);
    renamed = Map.copyOf(renamed);
    renamedColumns = Map.copyOf(renamedColumns);
  }

  /** Reads a statement. */
  public static TableActions of(Engine engine, Statement statement) {
    Tokens all = Tokens.of(engine, statement.text());
    ScriptEffects effects = ScriptEffectsReader.read(engine, List.of(statement));
    Set<String> created = new TreeSet<>();
    Set<String> dropped = new TreeSet<>();
    Map<String, String> renamed = new HashMap<>();
    Map<String, String> columns = new HashMap<>();
    for (int i = 0; i < all.count(); i++) {
      if (all.is(i, "TABLE") && all.is(i - 1, "CREATE", "TEMP", "TEMPORARY", "UNLOGGED")) {
        created.add(name(all, lastOfName(all, i + 1)));
      } else if (all.isSequence(i, "DROP", "TABLE")) {
        addNames(all, i + 2, dropped);
      } else if (all.isSequence(i, "ALTER", "TABLE")) {
        rename(all, i + 2, renamed, columns);
      }
    }
    return new TableActions(created, dropped, renamed, columns, effects);
  }

  /** Whether it inserts rows into a table, or creates it from a query. */
  public boolean fills(String table) {
    return effects.inserted().contains(table)
        || created.contains(table) && effects.words().contains("select");
  }

  /** The name that a table has before the statement. */
  public String nameBefore(String table) {
    return renamed.getOrDefault(table, table);
  }

  /** The name that a table has after the statement. */
  public String nameAfter(String table) {
    return keyOf(renamed, table).orElse(table);
  }

  /** The name that a column has after the statement. */
  public String columnAfter(String column) {
    return keyOf(renamedColumns, column).orElse(column);
  }

  private static Optional<String> keyOf(Map<String, String> names, String old) {
    return names.entrySet().stream()
        .filter(entry -> entry.getValue().equals(old))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static void addNames(Tokens all, int from, Set<String> names) {
    int at = from;
    do {
      at = lastOfName(all, at);
      names.add(name(all, at));
      at += 2;
    } while (all.is(at - 1, ","));
  }

  private static void rename(
      Tokens all, int from, Map<String, String> tables, Map<String, String> columns) {
    int table = lastOfName(all, from);
    int rename = all.find(table, "RENAME");
    if (all.is(rename + 1, "TO")) {
      tables.put(name(all, lastOfName(all, rename + 2)), name(all, table));
    } else if (rename < all.count()) {
      int column = all.is(rename + 1, "COLUMN") ? rename + 2 : rename + 1;
      if (all.is(column + 1, "TO")) {
        columns.put(name(all, column + 2), name(all, column));
      }
    }
  }

  /** The index of the last part of a qualified name, after IF EXISTS and ONLY. */
  private static int lastOfName(Tokens all, int from) {
    int at = from;
    while (all.is(at, "IF", "NOT", "EXISTS", "ONLY")) {
      at++;
    }
    return all.is(at + 1, ".") ? at + 2 : at;
  }

  private static String name(Tokens all, int place) {
    return all.isIdentifier(place) ? all.get(place).value().toLowerCase(Locale.ROOT) : "";
  }
}
