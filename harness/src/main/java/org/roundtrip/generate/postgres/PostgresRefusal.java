package org.roundtrip.generate.postgres;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.roundtrip.generate.fill.Refusal;
import org.roundtrip.generate.fill.Refusal.Kind;
import org.roundtrip.schema.table.Table;

/** Derives from an error why PostgreSQL rejected a row. */
final class PostgresRefusal {

  /** Code that uses what does not exist, or what has another type. */
  private static final Set<String> BROKEN_CODE =
      Set.of("42703", "42P01", "42883", "42704", "42804");

  private PostgresRefusal() {}

  static Refusal of(Table table, SQLException error) {
    ServerErrorMessage server =
        error instanceof PSQLException known ? known.getServerErrorMessage() : null;
    String message =
        server == null ? Refusal.text(error) : Objects.toString(server.getMessage(), "");
    String state = Objects.toString(error.getSQLState(), "");
    String name = server == null ? "" : Objects.toString(server.getConstraint(), "");
    String column = server == null ? null : server.getColumn();
    boolean elsewhere =
        server != null && server.getTable() != null && !sameTable(table, server.getTable());
    Kind kind = elsewhere ? Kind.OTHER : kind(state);
    // Unlike a CHECK, a missing partition has no name.
    boolean unnamed = kind == Kind.CONDITION && name.isEmpty();
    kind = unnamed && table.partitionedBy() != null ? Kind.PARTITION : kind;
    List<String> columns = column == null ? Refusal.columns(table, kind, name) : List.of(column);
    String about = name.isEmpty() ? Objects.toString(column, Refusal.trigger(table, kind)) : name;
    return new Refusal(kind, about, columns, message, BROKEN_CODE.contains(state));
  }

  /** The error about a row of a partitioned table names the partition. */
  private static boolean sameTable(Table table, String tableName) {
    return table.partitionedBy() != null || table.name().name().equals(tableName);
  }

  private static Kind kind(String state) {
    return switch (state) {
      case "23505" -> Kind.DUPLICATE;
      case "23514" -> Kind.CONDITION;
      case "23502" -> Kind.MISSING;
      case "23503" -> Kind.PARENT;
      default -> state.startsWith("22") ? Kind.VALUE : Kind.OTHER;
    };
  }
}
