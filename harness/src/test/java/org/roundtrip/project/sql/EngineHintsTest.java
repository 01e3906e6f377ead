package org.roundtrip.project.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.dialect.Engine;

class EngineHintsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          CREATE TABLE t (id serial)                         | postgresql
          CREATE TABLE t (at timestamptz)                    | postgresql
          SELECT '1'::int                                    | postgresql
          CREATE FUNCTION f() RETURNS int AS $x$ PRAGMA $x$  | postgresql
          ALTER TABLE t ALTER COLUMN a DROP NOT NULL         | postgresql
          CREATE INDEX concurrently i ON t (a)               | postgresql
          CREATE  extension hstore                           | postgresql
          CREATE INDEX i ON t USING gin (a)                  | postgresql
          COMMENT ON TABLE t IS 'x'                          | postgresql
          CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT) | sqlite
          PRAGMA foreign_keys = off                          | sqlite
          CREATE TABLE t (id TEXT PRIMARY KEY) WITHOUT ROWID | sqlite
          CREATE TABLE t (at DATETIME)                       | sqlite
          SELECT name FROM sqlite_master                     | sqlite
          CREATE TABLE t (id INTEGER)                        | postgresql sqlite
          INSERT INTO t VALUES (1) RETURNING id              | postgresql sqlite
          -- PRAGMA                                          | postgresql sqlite
          /* serial; */ SELECT 1                             | postgresql sqlite
          SELECT 'it''s serial', "jsonb"                     | postgresql sqlite
          SELECT serial_number, xjsonb                       | postgresql sqlite
          CREATE TABLE t (a serial, b datetime)              | postgresql sqlite
          CREATE TABLE t (a jsonb, b jsonb, c jsonb, d jsonb, e jsonb, f jsonb, g jsonb, h jsonb, i jsonb, datetime jsonb) | postgresql
          SELECT 'never closed serial                        | postgresql sqlite
          """)
  void guesses(String sql, String engines) {
    assertThat(
            EngineHints.of(Stream.of(sql)).stream()
                .map(Engine::word)
                .sorted()
                .collect(Collectors.joining(" ")))
        .isEqualTo(engines);
  }
}
