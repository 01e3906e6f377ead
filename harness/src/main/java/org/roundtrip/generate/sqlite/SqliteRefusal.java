package org.roundtrip.generate.sqlite;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.roundtrip.generate.fill.Refusal;
import org.roundtrip.generate.fill.Refusal.Kind;
import org.roundtrip.schema.table.Key;
import org.roundtrip.schema.table.Table;
import org.sqlite.SQLiteException;

/** Derives from an error why SQLite rejected a row. */
final class SqliteRefusal {

  private static final String FAILED = "constraint failed: ";

  private SqliteRefusal() {}

  static Refusal of(Table table, SQLException error) {
    String message = inner(Refusal.text(error));
    Kind kind =
        error instanceof SQLiteException known
            ? switch (known.getResultCode()) {
              case SQLITE_CONSTRAINT_UNIQUE,
                  SQLITE_CONSTRAINT_PRIMARYKEY,
                  SQLITE_CONSTRAINT_ROWID ->
                  Kind.DUPLICATE;
              case SQLITE_CONSTRAINT_CHECK -> Kind.CONDITION;
              case SQLITE_CONSTRAINT_NOTNULL -> Kind.MISSING;
              case SQLITE_CONSTRAINT_FOREIGNKEY -> Kind.PARENT;
              case SQLITE_CONSTRAINT_DATATYPE, SQLITE_MISMATCH -> Kind.VALUE;
              default -> Kind.OTHER;
            }
            : message.startsWith(SqliteDeferral.MISSING_ROW) ? Kind.PARENT : Kind.OTHER;
    int failed = message.indexOf(FAILED);
    String about = failed < 0 ? "" : message.substring(failed + FAILED.length());
    List<String> named = named(table, kind, about);
    List<String> columns = named.isEmpty() ? Refusal.columns(table, kind, unquoted(about)) : named;
    return new Refusal(kind, name(table, kind, about, columns), columns, message, isFinal(message));
  }

  /** Code that uses a column, table or function that does not exist. */
  private static boolean isFinal(String message) {
    return message.startsWith("no such ");
  }

  private static String name(Table table, Kind kind, String about, List<String> columns) {
    return switch (kind) {
      case DUPLICATE ->
          table.keys().stream()
              .filter(key -> !columns.isEmpty() && key.columns().equals(columns))
              .map(Key::name)
              .findFirst()
              .orElse(unquoted(about));
      case OTHER -> Refusal.trigger(table, kind);
      default -> about;
    };
  }

  /** The columns in {@code t.a, t.b}; empty if the message names a constraint. */
  private static List<String> named(Table table, Kind kind, String about) {
    if (kind != Kind.DUPLICATE && kind != Kind.MISSING) {
      return List.of();
    }
    String prefix = table.name().name() + ".";
    return Arrays.stream(about.split(", "))
        .filter(part -> part.startsWith(prefix))
        .map(part -> part.substring(prefix.length()))
        .toList();
  }

  /** For an index on expressions, SQLite's message contains {@code index 'name'}. */
  private static String unquoted(String about) {
    boolean index = about.startsWith("index '") && about.endsWith("'");
    return index ? about.substring("index '".length(), about.length() - 1) : about;
  }

  /** SQLite's message, without the driver's text around it. */
  private static String inner(String message) {
    int from = message.indexOf('(');
    return from > 0 && message.endsWith(")")
        ? message.substring(from + 1, message.length() - 1)
        : message;
  }
}
