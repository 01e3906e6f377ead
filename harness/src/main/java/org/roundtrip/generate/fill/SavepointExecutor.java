package org.roundtrip.generate.fill;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.roundtrip.generate.data.Dataset;
import org.roundtrip.generate.data.DatasetWriter;
import org.roundtrip.generate.data.Row;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableModel;

/** Runs statements in savepoints, so that a failure leaves the transaction intact. */
final class SavepointExecutor {

  private static final String SAVEPOINT = "SAVEPOINT roundtrip_fill";
  private static final String RELEASE = "RELEASE SAVEPOINT roundtrip_fill";
  private static final String BACK = "ROLLBACK TO SAVEPOINT roundtrip_fill";

  /** Any number of changed rows is acceptable. */
  private static final int ANY = -1;

  private final Connection connection;
  private final StatementWriter sql;
  private boolean open;

  SavepointExecutor(Connection connection, StatementWriter sql) {
    this.connection = connection;
    this.sql = sql;
  }

  /** Inserts all of the rows or none; returns why the database rejected them. */
  Optional<Refusal> insert(Table table, List<Row> rows) throws SQLException {
    List<String> statements = sql.inserts(table, rows);
    try {
      if (run(statements, rows.size()) < rows.size()) {
        return Optional.of(Refusal.swallowed(table));
      }
      checkDeferred(table);
      return Optional.empty();
    } catch (Refused e) {
      return Optional.of(sql.dialect().refusal(table, e.error));
    }
  }

  /** Runs a statement that must change a number of rows; returns whether it did. */
  boolean change(String statement, int wanted) throws SQLException {
    try {
      return run(List.of(statement), wanted) == wanted;
    } catch (Refused e) {
      return false;
    }
  }

  /** Runs all of the statements or none; returns the error. */
  Optional<SQLException> run(List<String> statements) throws SQLException {
    try {
      run(statements, ANY);
      return Optional.empty();
    } catch (Refused e) {
      return Optional.of(e.error);
    }
  }

  /** Writes all of the interdependent rows or none; returns the error. */
  Optional<SQLException> write(Dataset rows, TableModel model) throws SQLException {
    finish();
    run(connection, SAVEPOINT);
    try {
      DatasetWriter.write(connection, rows, model);
      open = true;
      return Optional.empty();
    } catch (SQLException e) {
      back();
      return Optional.of(e);
    }
  }

  /** Releases the open savepoint. */
  void finish() throws SQLException {
    if (open) {
      run(connection, RELEASE);
      open = false;
    }
  }

  private int run(List<String> statements, int wanted) throws SQLException, Refused {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      int changed = attempt(statement, statements);
      open = true;
      if (wanted != ANY && changed != wanted) {
        back();
      }
      return changed;
    }
  }

  private int attempt(Statement statement, List<String> statements) throws SQLException, Refused {
    try {
      return sql.insertion().takesSeveralStatements()
          ? inOneGo(statement, statements)
          : oneByOne(statement, statements);
    } catch (SQLException e) {
      back();
      throw new Refused(e);
    }
  }

  private void checkDeferred(Table table) throws SQLException, Refused {
    try (Statement statement = connection.createStatement()) {
      sql.dialect().checkDeferred(statement, table);
    } catch (SQLException e) {
      back();
      throw new Refused(e);
    }
  }

  /** Leaves the savepoint open, because each round trip to the server costs time. */
  private void back() throws SQLException {
    run(connection, BACK);
    open = true;
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /**
   * Releases a savepoint together with the next statements, because round trips to the server
   * dominate the cost.
   */
  private int inOneGo(Statement statement, List<String> statements) throws SQLException {
    String before = open ? RELEASE + ";" + SAVEPOINT : SAVEPOINT;
    statement.execute(before + ";" + String.join(";", statements));
    int changed = 0;
    while (statement.getMoreResults() || statement.getUpdateCount() >= 0) {
      changed += Math.max(0, statement.getUpdateCount());
    }
    return changed;
  }

  private int oneByOne(Statement statement, List<String> statements) throws SQLException {
    finish();
    statement.execute(SAVEPOINT);
    int changed = 0;
    for (String insert : statements) {
      statement.execute(insert);
      changed += Math.max(0, statement.getUpdateCount());
    }
    return changed;
  }

  /** The database rejected a statement. */
  private static final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    private final SQLException error;

    Refused(SQLException error) {
      super(error);
      this.error = error;
    }
  }
}
