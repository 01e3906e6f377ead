package org.roundtrip.generate.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.roundtrip.schema.table.TableModel;

/** Writes row sets to a database, in an order that satisfies its foreign keys. */
public final class DatasetWriter {

  /** Maximum number of statements in one string. */
  private static final int TOGETHER = 100;

  private DatasetWriter() {}

  /**
   * The statements that write rows, to be run in one transaction. Circular foreign keys are
   * deferred, or inserted as NULL and updated afterwards, or, if neither is possible, written with
   * one statement. Sequences are advanced past the numbers of the rows: see {@link #sequenceMoves}.
   *
   * @throws IllegalArgumentException if a reference cannot be resolved, or the table model lacks a
   *     table or a column
   */
  public static List<String> statements(Dataset rows, TableModel model) {
    return InsertScript.of(rows, model);
  }

  /**
   * The statements that advance PostgreSQL's sequences and SQLite's AUTOINCREMENT past the numbers
   * of the rows, as if further rows had been deleted. {@link #statements} includes them.
   */
  public static List<String> sequenceMoves(Dataset rows, TableModel model) {
    return InsertScript.sequenceMoves(rows.tables(), model);
  }

  /**
   * Writes rows. In autocommit mode, writes all of them or none.
   *
   * @throws SQLException if the database rejects a row; in a transaction of the caller, some rows
   *     may have been written
   */
  public static void write(Connection connection, Dataset rows, TableModel model)
      throws SQLException {
    List<String> statements = statements(rows, model);
    InsertDialect dialect = model.engine().part(InsertDialect.class);
    if (!connection.getAutoCommit()) {
      run(connection, statements, rows, dialect);
      return;
    }
    connection.setAutoCommit(false);
    try {
      run(connection, statements, rows, dialect);
      connection.commit();
    } catch (SQLException refused) {
      connection.rollback();
      throw refused;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private static void run(
      Connection connection, List<String> statements, Dataset rows, InsertDialect dialect)
      throws SQLException {
    ForeignKeyDeferral deferral = dialect.deferral();
    try (Statement statement = connection.createStatement()) {
      try {
        if (dialect.takesSeveralStatements()) {
          runTogether(statement, statements);
        } else {
          for (String sql : statements) {
            if (sql.equals(deferral.end())) {
              deferral.check(statement, rows.tables().keySet());
            }
            runTogether(statement, List.of(sql));
          }
        }
      } catch (SQLException refused) {
        if (statements.contains(deferral.begin())) {
          deferral.abandon(statement);
        }
        throw refused;
      }
    }
  }

  /** Uses few network round trips, because each costs more than an insertion. */
  private static void runTogether(Statement statement, List<String> statements)
      throws SQLException {
    for (int from = 0; from < statements.size(); from += TOGETHER) {
      List<String> some = statements.subList(from, Math.min(statements.size(), from + TOGETHER));
      statement.execute(String.join(";\n", some));
      for (String sql : some) {
        if (sql.startsWith("UPDATE ") && statement.getUpdateCount() != 1) {
          throw new SQLException(
              "Expected to update 1 row, but updated %d: %s"
                  .formatted(statement.getUpdateCount(), sql));
        }
        statement.getMoreResults();
      }
    }
  }
}
