package org.roundtrip.database.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Scratch databases of runs that were killed before they could drop them.
 *
 * <p>Every scratch database on a user's server has a comment that identifies the process that
 * created it. Only databases with the prefix and that comment are dropped, and only if the process
 * has ended or the database is a day old.
 */
final class StaleDatabases {

  static final String PREFIX = "roundtrip_";

  private static final Duration MAX_AGE = Duration.ofDays(1);
  private static final Pattern COMMENT =
      Pattern.compile(
          "roundtrip pid=(\\d{1,18}) host=(\\S*) started=(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[\\d.]+Z)");

  private StaleDatabases() {}

  /** The statement that records which process created a database. */
  static String mark(String database) {
    return "COMMENT ON DATABASE %s IS 'roundtrip pid=%d host=%s started=%s'"
        .formatted(database, ProcessHandle.current().pid(), LocalHost.name(), Instant.now());
  }

  /** Drops the stale databases and returns their names. */
  static List<String> drop(Connection connection) throws SQLException {
    List<String> dropped = new ArrayList<>();
    for (String name : find(connection)) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
      }
      dropped.add(name);
    }
    return dropped;
  }

  private static List<String> find(Connection connection) throws SQLException {
    String sql =
        """
        select d.datname, shobj_description(d.oid, 'pg_database')
        from pg_database d
        where d.datname ~ '^roundtrip_[0-9]+_[0-9a-f]+_[0-9]+$'
          and pg_has_role(d.datdba, 'usage')
          and shobj_description(d.oid, 'pg_database') is not null
        order by 1
        """;
    List<String> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        if (abandoned(row.getString(2))) {
          found.add(row.getString(1));
        }
      }
    }
    return found;
  }

  private static boolean abandoned(String comment) {
    Matcher matcher = COMMENT.matcher(comment);
    if (!matcher.matches()) {
      return false;
    }
    boolean dead =
        matcher.group(2).equals(LocalHost.name())
            && ProcessHandle.of(Long.parseLong(matcher.group(1))).isEmpty();
    return dead || Instant.parse(matcher.group(3)).isBefore(Instant.now().minus(MAX_AGE));
  }
}
