package org.roundtrip.database.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;

/** The roles of a server, which its databases share. */
final class Roles {

  private Roles() {}

  static Set<String> list(Connection connection) throws SQLException {
    Set<String> names = new TreeSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT rolname FROM pg_catalog.pg_roles")) {
      while (row.next()) {
        names.add(row.getString(1));
      }
    }
    return names;
  }

  static int drop(Connection connection, Set<String> names) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String name : names) {
        statement.execute("DROP ROLE \"" + name.replace("\"", "\"\"") + '"');
      }
    }
    return names.size();
  }
}
