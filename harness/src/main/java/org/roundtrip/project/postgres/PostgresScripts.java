package org.roundtrip.project.postgres;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.roundtrip.database.Session;
import org.roundtrip.project.sql.ScriptDialect;
import org.roundtrip.project.sql.StatementSender;
import org.roundtrip.sql.Tokens;

/** The rules of SQL scripts for PostgreSQL. */
public final class PostgresScripts implements ScriptDialect {

  @Override
  public Set<String> names() {
    return Set.of("postgresql", "postgres", "pg");
  }

  @Override
  public boolean queryIsTransaction() {
    return true;
  }

  @Override
  public Stream<String> constructs(Tokens statement) {
    return PostgresConstructs.in(statement);
  }

  @Override
  public StatementSender sender(Session session) throws SQLException {
    return new PostgresSender(session);
  }
}
