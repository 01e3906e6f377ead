package org.roundtrip.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseServersTest {

  @ParameterizedTest
  @EnumSource
  void aCopyHasWhatItsSourceHasAndGoesItsOwnWay(Engine engine) throws SQLException {
    try (DatabaseServer server = DatabaseServers.open(engine, DatabaseSettings.defaults())) {
      ScratchDatabase source = server.create();
      run(source, "create table a (x int)");
      run(source, "insert into a values (1)");
      ScratchDatabase copy = server.copy(source);
      run(copy, "insert into a values (2)");
      assertThat(count(source, "a")).isEqualTo(1);
      assertThat(count(copy, "a")).isEqualTo(2);
      copy.close();
      assertThat(count(source, "a")).isEqualTo(1);
    }
  }

  static void run(ScratchDatabase database, String sql) throws SQLException {
    try (Session session = database.connect();
        Statement statement = session.connection().createStatement()) {
      statement.execute(sql);
    }
  }

  static int count(ScratchDatabase database, String table) throws SQLException {
    try (Session session = database.connect()) {
      return count(session.connection(), table);
    }
  }

  private static int count(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from " + table)) {
      row.next();
      return row.getInt(1);
    }
  }
}
