package org.roundtrip.generate.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.roundtrip.schema.table.TableModel;

/** Writes sets of rows into a database, in an order in which it takes them. */
public final class DatasetWriter {

  private DatasetWriter() {}

  /**
   * The statements that write some rows, to be run in one transaction. Where foreign keys go in a
   * circle, they are deferred, or written as NULL at first and updated, or, where neither can be,
   * written by one statement. What counts is moved past the numbers that rows were given: see
   * {@link #sequenceMoves}.
   *
   * @throws IllegalArgumentException when a reference leads to no value, or the table model does
   *     not have a table or a column
   */
  public static List<String> statements(Dataset rows, TableModel model) {
    return InsertScript.of(rows, model);
  }

  /**
   * The statements that move what counts past the numbers that rows were given: PostgreSQL's
   * sequences, and those of SQLite's AUTOINCREMENT, as deleted rows leave them. They are among
   * those that write the rows.
   */
  public static List<String> sequenceMoves(Dataset rows, TableModel model) {
    return InsertScript.sequenceMoves(rows.tables(), model);
  }

  /**
   * Writes some rows: all of them or, in autocommit mode, none.
   *
   * @throws SQLException when the database does not take them; in a transaction of the caller's
   *     some may have been written by then
   */
  public static void write(Connection connection, Dataset rows, TableModel model)
      throws SQLException {
    List<String> statements = statements(rows, model);
    ForeignKeyDeferral deferral = model.engine().part(InsertDialect.class).deferral();
    if (!connection.getAutoCommit()) {
      run(connection, statements, rows, deferral);
      return;
    }
    connection.setAutoCommit(false);
    try {
      run(connection, statements, rows, deferral);
      connection.commit();
    } catch (SQLException refused) {
      connection.rollback();
      throw refused;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private static void run(
      Connection connection, List<String> statements, Dataset rows, ForeignKeyDeferral deferral)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try {
        for (String sql : statements) {
          if (sql.equals(deferral.end())) {
            deferral.check(statement, rows.tables().keySet());
          }
          run(statement, sql);
        }
      } catch (SQLException refused) {
        if (statements.contains(deferral.begin())) {
          deferral.abandon(statement);
        }
        throw refused;
      }
    }
  }

  private static void run(Statement statement, String sql) throws SQLException {
    statement.execute(sql);
    if (sql.startsWith("UPDATE ") && statement.getUpdateCount() != 1) {
      throw new SQLException(
          "%d rows were found by: %s".formatted(statement.getUpdateCount(), sql));
    }
  }
}
