package org.roundtrip.project.sqlite;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.roundtrip.database.Session;
import org.roundtrip.project.sql.ScriptDialect;
import org.roundtrip.project.sql.StatementSender;
import org.roundtrip.sql.Tokens;

/** The rules of SQL scripts for SQLite. */
public final class SqliteScripts implements ScriptDialect {

  @Override
  public Set<String> names() {
    return Set.of("sqlite", "sqlite3");
  }

  @Override
  public boolean queryIsTransaction() {
    return false;
  }

  @Override
  public Stream<String> constructs(Tokens statement) {
    return SqliteConstructs.in(statement);
  }

  @Override
  public StatementSender sender(Session session) throws SQLException {
    return new SqliteSender(session);
  }
}
