package org.roundtrip.project.sqlite;

import java.sql.SQLException;
import java.util.Set;
import org.roundtrip.database.Session;
import org.roundtrip.project.sql.ScriptDialect;
import org.roundtrip.project.sql.StatementSender;

/** The rules of SQL scripts for SQLite. */
public final class SqliteScripts implements ScriptDialect {

  private static final Set<String> TYPICAL =
      Set.of("AUTOINCREMENT", "PRAGMA", "GLOB", "DATETIME", "STRFTIME", "WITHOUT ROWID");

  @Override
  public Set<String> names() {
    return Set.of("sqlite", "sqlite3");
  }

  @Override
  public boolean queryIsTransaction() {
    return false;
  }

  @Override
  public boolean isTypical(String word, String pair) {
    return TYPICAL.contains(word) || TYPICAL.contains(pair) || word.startsWith("SQLITE_");
  }

  @Override
  public StatementSender sender(Session session) throws SQLException {
    return new SqliteSender(session);
  }
}
