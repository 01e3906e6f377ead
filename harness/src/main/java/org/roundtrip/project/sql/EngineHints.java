package org.roundtrip.project.sql;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.roundtrip.dialect.Engine;

/** Guesses from the words of scripts which engine they are written for. */
final class EngineHints {

  private static final Set<String> POSTGRESQL =
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

  private static final Set<String> SQLITE =
      Set.of("AUTOINCREMENT", "PRAGMA", "GLOB", "DATETIME", "STRFTIME", "WITHOUT ROWID");

  /** How many hints outweigh a single one for the other engine, which may be a column's name. */
  private static final int CLEARLY = 10;

  private int forPostgresql;
  private int forSqlite;
  private String before = "";

  private EngineHints() {}

  /**
   * The one engine that the words speak for, or both when they speak for none or for both alike.
   */
  static Set<Engine> of(Stream<String> texts) {
    EngineHints hints = new EngineHints();
    texts.forEach(text -> SqlWords.walk(text, hints::take));
    return hints.engines();
  }

  private Set<Engine> engines() {
    if (forPostgresql > 0 && forPostgresql >= CLEARLY * forSqlite) {
      return Set.of(Engine.POSTGRESQL);
    }
    if (forSqlite > 0 && forSqlite >= CLEARLY * forPostgresql) {
      return Set.of(Engine.SQLITE);
    }
    return new TreeSet<>(Engine.usual());
  }

  private void take(String word) {
    String pair = before + " " + word;
    if (POSTGRESQL.contains(word) || POSTGRESQL.contains(pair)) {
      forPostgresql++;
    }
    if (SQLITE.contains(word) || SQLITE.contains(pair) || word.startsWith("SQLITE_")) {
      forSqlite++;
    }
    before = word;
  }
}
