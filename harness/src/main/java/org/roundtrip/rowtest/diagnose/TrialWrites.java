package org.roundtrip.rowtest.diagnose;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.roundtrip.dialect.Engine;
import org.roundtrip.dialect.SqlQuoting;
import org.roundtrip.generate.fill.FillDialect;
import org.roundtrip.generate.fill.Refusal;
import org.roundtrip.rows.RowAccess;
import org.roundtrip.rows.TableRows;
import org.roundtrip.rowtest.diagnose.RefusedWrite.Operation;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.Column.ValueSource;
import org.roundtrip.schema.table.Table;

/** Writes to a table to learn what it accepts, and reverts each write. */
final class TrialWrites implements AutoCloseable {

  /** Maximum number of rows to update or delete. */
  private static final int ROWS = 8;

  /** Minimum length of a value to look for in a message, which contains short ones by chance. */
  private static final int SHORTEST = 3;

  /**
   * The classes of SQLSTATEs for violated constraints and for internal errors, such as a plan that
   * the session cached before the upgrade.
   */
  private static final Pattern CONSTRAINT_OR_INTERNAL = Pattern.compile("(?:23|XX).*");

  private final Connection connection;
  private final FillDialect dialect;
  private final RowAccess access;
  private final Table table;
  private final boolean autoCommit;

  /** Starts a transaction unless there is one. */
  TrialWrites(Connection connection, Engine engine, Table table) throws SQLException {
    this.connection = connection;
    this.dialect = engine.part(FillDialect.class);
    this.access = engine.part(RowAccess.class);
    this.table = table;
    this.autoCommit = connection.getAutoCommit();
    if (autoCommit) {
      connection.setAutoCommit(false);
    }
  }

  @Override
  public void close() throws SQLException {
    if (autoCommit) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  /** Whether a constraint or a type of the table refuses a row, or a text of it is cut off. */
  boolean isRefused(SortedMap<String, String> row) throws SQLException {
    List<Column> columns =
        table.columns().stream()
            .filter(column -> row.containsKey(column.name()))
            .filter(column -> column.valueSource() != ValueSource.GENERATED)
            .toList();
    boolean overrides =
        columns.stream().anyMatch(c -> c.valueSource() == ValueSource.IDENTITY_ALWAYS);
    String insert =
        "INSERT INTO %s (%s)%s VALUES (%s)"
            .formatted(
                table.name().quoted(),
                joined(columns.stream().map(Column::name).map(SqlQuoting::identifier).toList()),
                overrides ? " OVERRIDING SYSTEM VALUE" : "",
                joined(
                    columns.stream().map(column -> access.sql(row.get(column.name()))).toList()));
    SortedMap<String, String> limited = new TreeMap<>();
    columns.stream()
        .filter(column -> column.type().length() > 0)
        .forEach(column -> limited.put(column.name(), row.get(column.name())));
    return !columns.isEmpty()
        && reverted(
            statement ->
                isRefused(statement, insert)
                    || !limited.isEmpty() && count(statement, limited) == 0);
  }

  /**
   * Whether an existing row cannot store other values: a constraint or a type refuses them, or they
   * are rounded or cut off.
   *
   * @param row the row, by enough of its values to find it
   */
  boolean isRefused(SortedMap<String, String> row, Map<String, String> values) throws SQLException {
    SortedMap<String, String> wanted = new TreeMap<>(row);
    wanted.putAll(values);
    String update =
        "UPDATE %s SET %s WHERE %s"
            .formatted(
                table.name().quoted(),
                joined(
                    values.entrySet().stream()
                        .map(
                            v ->
                                SqlQuoting.identifier(v.getKey())
                                    + " = "
                                    + access.sql(v.getValue()))
                        .toList()),
                condition(row));
    return reverted(
        statement ->
            count(statement, row) > 0
                && (isRefused(statement, update) || count(statement, wanted) == 0));
  }

  /**
   * Why a write to any of these rows fails; empty if one succeeds, or fails because of a
   * constraint, so that it depends on the row.
   */
  Optional<String> refusal(Operation operation, TableRows rows) throws SQLException {
    String reason = null;
    for (List<String> row : rows.rows().subList(0, Math.min(ROWS, rows.rows().size()))) {
      SortedMap<String, String> key = new TreeMap<>();
      for (String column : table.identities().get(0)) {
        key.put(column, row.get(rows.columns().indexOf(column)));
      }
      Optional<String> why = failure(statement(operation) + " WHERE " + condition(key));
      if (why.filter(message -> !namesValueOf(row, message)).isEmpty()) {
        return Optional.empty();
      }
      reason = why.get();
    }
    return Optional.ofNullable(reason);
  }

  /** Whether a message contains a value of a row, so that others may not be refused. */
  private static boolean namesValueOf(List<String> row, String message) {
    return row.stream()
        .filter(value -> value.startsWith("'"))
        .map(value -> value.substring(1, value.length() - 1))
        .anyMatch(value -> value.length() >= SHORTEST && message.contains(value));
  }

  /** An UPDATE assigns all columns, because triggers may depend on some. */
  private String statement(Operation operation) {
    if (operation == Operation.DELETE) {
      return "DELETE FROM " + table.name().quoted();
    }
    List<String> columns =
        table.columns().stream()
            .filter(column -> column.valueSource() == ValueSource.EXPLICIT)
            .map(column -> SqlQuoting.identifier(column.name()))
            .map(column -> column + " = " + column)
            .toList();
    return columns.isEmpty()
        ? "SELECT 1 FROM " + table.name().quoted()
        : "UPDATE " + table.name().quoted() + " SET " + joined(columns);
  }

  private Optional<String> failure(String write) throws SQLException {
    Savepoint savepoint = connection.setSavepoint();
    Optional<String> failure = Optional.empty();
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(write);
    } catch (SQLException e) {
      Refusal refusal = dialect.refusal(table, e);
      boolean dependsOnRow =
          refusal.kind() != Refusal.Kind.OTHER
              || CONSTRAINT_OR_INTERNAL.matcher(String.valueOf(e.getSQLState())).matches();
      failure = dependsOnRow ? failure : Optional.of(refusal.message());
    }
    connection.rollback(savepoint);
    connection.releaseSavepoint(savepoint);
    return failure;
  }

  private static String joined(Collection<String> items) {
    return String.join(", ", items);
  }

  private String condition(SortedMap<String, String> row) {
    return row.entrySet().stream()
        .map(
            value ->
                SqlQuoting.identifier(value.getKey())
                    + (value.getValue().equals("NULL")
                        ? " IS NULL"
                        : " = " + access.sql(value.getValue())))
        .collect(Collectors.joining(" AND "));
  }

  private int count(Statement statement, SortedMap<String, String> row) throws SQLException {
    String query = "SELECT count(*) FROM " + table.name().quoted() + " WHERE " + condition(row);
    try (ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getInt(1);
    }
  }

  private boolean isRefused(Statement statement, String write) throws SQLException {
    try {
      statement.execute(write);
      return false;
    } catch (SQLException e) {
      if (dialect.refusal(table, e).kind() == Refusal.Kind.OTHER) {
        throw e;
      }
      return true;
    }
  }

  private interface Trial {
    boolean isRefused(Statement statement) throws SQLException;
  }

  /** Without an answer, such as for a type that has no equality, nothing counts as refused. */
  private boolean reverted(Trial trial) throws SQLException {
    Savepoint savepoint = connection.setSavepoint();
    boolean refused;
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      refused = trial.isRefused(statement);
    } catch (SQLException e) {
      refused = false;
    }
    connection.rollback(savepoint);
    connection.releaseSavepoint(savepoint);
    return refused;
  }
}
