package org.roundtrip.generate.fill;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.roundtrip.dialect.Engine;
import org.roundtrip.schema.table.Key;
import org.roundtrip.schema.table.Table;
import org.sqlite.SQLiteException;

/**
 * Why the database did not take a row.
 *
 * @param name of the constraint, column or trigger; empty where the database does not say
 * @param columns the columns that it is about, as far as the database says
 * @param message what the database said, in one line
 */
record Refusal(Kind kind, String name, List<String> columns, String message) {

  private static final String FAILED = "constraint failed: ";

  /** The kinds of reasons. */
  enum Kind {
    TWIN,
    CONDITION,
    MISSING,
    VALUE,
    PARENT,
    OTHER
  }

  /** Reads an error, as far as it is about this table. */
  static Refusal of(Engine engine, Table table, SQLException error) {
    return engine == Engine.SQLITE ? ofSqlite(table, error) : ofPostgres(table, error);
  }

  /** Rows that were taken but are not there. */
  static Refusal swallowed(Table table) {
    String trigger = table.triggers().isEmpty() ? "" : table.triggers().get(0);
    return new Refusal(Kind.OTHER, trigger, List.of(), "the row was not inserted");
  }

  private static Refusal ofPostgres(Table table, SQLException error) {
    ServerErrorMessage server =
        error instanceof PSQLException known ? known.getServerErrorMessage() : null;
    String message = server == null ? text(error) : Objects.toString(server.getMessage(), "");
    String name = server == null ? "" : Objects.toString(server.getConstraint(), "");
    String column = server == null ? null : server.getColumn();
    boolean elsewhere =
        server != null && server.getTable() != null && !sameTable(table, server.getTable());
    Kind kind = elsewhere ? Kind.OTHER : postgresKind(Objects.toString(error.getSQLState(), ""));
    List<String> columns = column == null ? columns(table, kind, name) : List.of(column);
    String about = name.isEmpty() ? Objects.toString(column, trigger(table, kind)) : name;
    return new Refusal(kind, about, columns, message);
  }

  /** A row of a partitioned table is refused in the name of the partition. */
  private static boolean sameTable(Table table, String said) {
    return table.partitionedBy() != null || table.name().name().equals(said);
  }

  private static Kind postgresKind(String state) {
    return switch (state) {
      case "23505" -> Kind.TWIN;
      case "23514" -> Kind.CONDITION;
      case "23502" -> Kind.MISSING;
      case "23503" -> Kind.PARENT;
      default -> state.startsWith("22") ? Kind.VALUE : Kind.OTHER;
    };
  }

  private static Refusal ofSqlite(Table table, SQLException error) {
    String message = inner(text(error));
    Kind kind =
        error instanceof SQLiteException known
            ? switch (known.getResultCode()) {
              case SQLITE_CONSTRAINT_UNIQUE,
                  SQLITE_CONSTRAINT_PRIMARYKEY,
                  SQLITE_CONSTRAINT_ROWID ->
                  Kind.TWIN;
              case SQLITE_CONSTRAINT_CHECK -> Kind.CONDITION;
              case SQLITE_CONSTRAINT_NOTNULL -> Kind.MISSING;
              case SQLITE_CONSTRAINT_FOREIGNKEY -> Kind.PARENT;
              case SQLITE_CONSTRAINT_DATATYPE, SQLITE_MISMATCH -> Kind.VALUE;
              default -> Kind.OTHER;
            }
            : Kind.OTHER;
    int failed = message.indexOf(FAILED);
    String about = failed < 0 ? "" : message.substring(failed + FAILED.length());
    List<String> named = named(table, kind, about);
    List<String> columns = named.isEmpty() ? columns(table, kind, unquoted(about)) : named;
    return new Refusal(kind, sqliteName(table, kind, about, columns), columns, message);
  }

  private static String sqliteName(Table table, Kind kind, String about, List<String> columns) {
    return switch (kind) {
      case TWIN ->
          table.keys().stream()
              .filter(key -> !columns.isEmpty() && key.columns().equals(columns))
              .map(Key::name)
              .findFirst()
              .orElse(unquoted(about));
      case OTHER -> trigger(table, kind);
      default -> about;
    };
  }

  /** The columns in {@code t.a, t.b}; none where a constraint is named. */
  private static List<String> named(Table table, Kind kind, String about) {
    if (kind != Kind.TWIN && kind != Kind.MISSING) {
      return List.of();
    }
    String prefix = table.name().name() + ".";
    return Arrays.stream(about.split(", "))
        .filter(part -> part.startsWith(prefix))
        .map(part -> part.substring(prefix.length()))
        .toList();
  }

  /** SQLite says {@code index 'name'} of an index over expressions. */
  private static String unquoted(String about) {
    boolean index = about.startsWith("index '") && about.endsWith("'");
    return index ? about.substring("index '".length(), about.length() - 1) : about;
  }

  private static List<String> columns(Table table, Kind kind, String name) {
    return switch (kind) {
      case TWIN ->
          table.keys().stream()
              .filter(key -> key.name().equals(name))
              .map(key -> key.expressions() ? List.<String>of() : key.columns())
              .findFirst()
              .orElse(List.of());
      case CONDITION ->
          table.checks().stream()
              .filter(check -> check.name().equals(name) || check.expression().equals(name))
              .flatMap(check -> check.columns().stream())
              .distinct()
              .toList();
      case PARENT ->
          table.foreignKeys().stream()
              .filter(key -> key.name().equals(name))
              .flatMap(key -> key.columns().stream())
              .toList();
      default -> List.of();
    };
  }

  private static String trigger(Table table, @Nullable Kind kind) {
    return kind == Kind.OTHER && !table.triggers().isEmpty() ? table.triggers().get(0) : "";
  }

  /** What SQLite said, in which the driver wraps its own words. */
  private static String inner(String message) {
    int from = message.indexOf('(');
    return from > 0 && message.endsWith(")")
        ? message.substring(from + 1, message.length() - 1)
        : message;
  }

  private static String text(SQLException error) {
    return Objects.toString(error.getMessage(), error.getClass().getSimpleName())
        .lines()
        .findFirst()
        .orElse("");
  }
}
