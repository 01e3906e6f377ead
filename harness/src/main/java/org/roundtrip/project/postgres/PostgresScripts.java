package org.roundtrip.project.postgres;

import java.sql.SQLException;
import java.util.Set;
import org.roundtrip.database.Session;
import org.roundtrip.project.sql.ScriptDialect;
import org.roundtrip.project.sql.StatementSender;

/** The rules of SQL scripts for PostgreSQL. */
public final class PostgresScripts implements ScriptDialect {

  private static final Set<String> TYPICAL =
      Set.of(
          "SERIAL",
          "BIGSERIAL",
          "SMALLSERIAL",
          "JSONB",
          "BYTEA",
          "TIMESTAMPTZ",
          "TSVECTOR",
          "HSTORE",
          "CITEXT",
          "REGCLASS",
          "::",
          "$$",
          "PLPGSQL",
          "CONCURRENTLY",
          "NEXTVAL",
          "SETVAL",
          "TRUNCATE",
          "CREATE EXTENSION",
          "CREATE TYPE",
          "CREATE SCHEMA",
          "CREATE SEQUENCE",
          "CREATE FUNCTION",
          "CREATE OR",
          "CREATE MATERIALIZED",
          "COMMENT ON",
          "ALTER COLUMN",
          "ALTER TYPE",
          "ADD CONSTRAINT",
          "DROP CONSTRAINT",
          "USING GIN",
          "USING GIST",
          "USING BTREE",
          "USING HASH");

  @Override
  public Set<String> names() {
    return Set.of("postgresql", "postgres", "pg");
  }

  @Override
  public boolean queryIsTransaction() {
    return true;
  }

  @Override
  public boolean isTypical(String word, String pair) {
    return TYPICAL.contains(word) || TYPICAL.contains(pair);
  }

  @Override
  public StatementSender sender(Session session) throws SQLException {
    return new PostgresSender(session);
  }
}
