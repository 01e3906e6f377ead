package org.roundtrip.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;

class DeadRowsTest {

  /** Pages of 8 KiB with 50 to 100 rows each. */
  @ParameterizedTest
  @CsvSource({
    "t, 5000, 0, 0", // Only dead rows.
    "t, 5000, 10, 1", // And a few others.
    "\"an \"\"odd\"\" name\", 5000, 0, 0",
    "t, 100, 0, 2", // A control: too few to matter.
  })
  void filesOfTablesShrinkToTheirRows(String table, int dead, int live, int pages)
      throws SQLException {
    try (DatabaseServer server = server();
        ScratchDatabase database = server.create();
        Session session = database.connect()) {
      Connection connection = session.connection();
      run(connection, "create table " + table + " (a text)");
      run(connection, insert(table, live));
      rollBack(connection, insert(table, dead));
      DeadRows deadRows = Engine.POSTGRESQL.part(RowAccess.class).deadRows();
      deadRows.remove(connection);
      deadRows.remove(connection);
      assertThat(pages(connection, table)).isEqualTo(pages);
    }
  }

  @Test
  void catalogOfRolledBackTablesShrinks() throws SQLException {
    try (DatabaseServer server = server();
        ScratchDatabase database = server.create();
        Session session = database.connect()) {
      Connection connection = session.connection();
      int before = pages(connection, "pg_attribute");
      DeadRows deadRows = Engine.POSTGRESQL.part(RowAccess.class).deadRows();
      deadRows.remove(connection);
      rollBack(
          connection,
          "do $$ begin for i in 1..1500 loop"
              + " execute format('create table t%s (a int, b int, c int)', i); end loop; end $$");
      deadRows.remove(connection);
      run(connection, "create table t (a int)");
      assertThat(pages(connection, "pg_attribute")).isLessThan(3 * before);
    }
  }

  private static String insert(String table, int rows) {
    return "insert into %s select repeat('a', 60) from generate_series(1, %d)"
        .formatted(table, rows);
  }

  private static void rollBack(Connection connection, String sql) throws SQLException {
    connection.setAutoCommit(false);
    run(connection, sql);
    connection.rollback();
    connection.setAutoCommit(true);
  }

  private static int pages(Connection connection, String table) throws SQLException {
    String query = "select pg_relation_size('%s') / 8192".formatted(table);
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getInt(1);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static DatabaseServer server() {
    return DatabaseServers.open(
        Engine.POSTGRESQL, DatabaseSettings.defaults().withPostgres("embedded"));
  }
}
