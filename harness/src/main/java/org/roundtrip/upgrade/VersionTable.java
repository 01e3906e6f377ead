package org.roundtrip.upgrade;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.roundtrip.database.Session;
import org.roundtrip.revision.Revision;

/**
 * The table that records the applied revisions of a database, one row per head. Its qualified name
 * is determined once, so that a migration can change {@code search_path}.
 */
public final class VersionTable {

  /** The table's name. Snapshots and comparisons must ignore the table. */
  public static final String NAME = "roundtrip_version";

  private final Session session;
  private final String qualified;
  private final String existence;

  private VersionTable(Session session, String qualified, String existence) {
    this.session = session;
    this.qualified = qualified;
    this.existence = existence;
  }

  static VersionTable of(Session session) throws SQLException {
    UpgradeDialect dialect = session.engine().part(UpgradeDialect.class);
    String qualified = dialect.place(session.connection(), NAME);
    return new VersionTable(session, qualified, dialect.existence(qualified, NAME));
  }

  /** The recorded ids; empty if the table does not exist. Does not create the table. */
  List<String> read() throws SQLException {
    List<String> rows = new ArrayList<>();
    if (exists()) {
      try (Statement statement = session.connection().createStatement();
          ResultSet found =
              statement.executeQuery("SELECT revision FROM " + qualified + " ORDER BY revision")) {
        while (found.next()) {
          rows.add(found.getString(1));
        }
      }
    }
    return rows;
  }

  /** Creates the table if it does not exist. */
  void create() throws SQLException {
    try (Statement statement = session.connection().createStatement()) {
      if (!exists()) {
        statement.execute(
            "CREATE TABLE " + qualified + " (revision varchar(255) NOT NULL PRIMARY KEY)");
      }
    }
  }

  /** Replaces the recorded revisions in the current transaction. */
  void write(AppliedRevisions now) throws SQLException {
    Set<String> heads = new HashSet<>();
    now.heads().stream().map(Revision::id).forEach(id -> heads.add(id.value()));
    for (String row : read()) {
      if (!heads.remove(row)) {
        change("DELETE FROM " + qualified + " WHERE revision = ?", row);
      }
    }
    for (String head : heads.stream().sorted().toList()) {
      change("INSERT INTO " + qualified + " (revision) VALUES (?)", head);
    }
  }

  private boolean exists() throws SQLException {
    try (Statement statement = session.connection().createStatement();
        ResultSet found = statement.executeQuery(existence)) {
      return found.next() && found.getString(1) != null;
    }
  }

  private void change(String sql, String id) throws SQLException {
    try (PreparedStatement statement = session.connection().prepareStatement(sql)) {
      statement.setString(1, id);
      statement.executeUpdate();
    }
  }
}
