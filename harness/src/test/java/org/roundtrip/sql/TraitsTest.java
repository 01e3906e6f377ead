package org.roundtrip.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.roundtrip.sql.Trait.ADDS_ENUM_LABEL;
import static org.roundtrip.sql.Trait.CHANGES_SESSION;
import static org.roundtrip.sql.Trait.NEEDS_NO_TRANSACTION;
import static org.roundtrip.sql.Trait.RETURNS_ROWS;
import static org.roundtrip.sql.Trait.SERVER_WIDE;
import static org.roundtrip.sql.Trait.TRANSACTION_CONTROL;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.dialect.Engine;
import org.roundtrip.revision.SourceLocation;

class TraitsTest {

  static Stream<Arguments> postgres() {
    return Stream.of(
        arguments("CREATE TABLE t (a int)", Set.of()),
        arguments("UPDATE t SET temp = 1", Set.of()),
        arguments("INSERT INTO t VALUES (1) RETURNING a", Set.of(RETURNS_ROWS)),
        arguments("SELECT 1", Set.of(RETURNS_ROWS)),
        arguments("(SELECT 1)", Set.of(RETURNS_ROWS)),
        arguments("begin", Set.of(TRANSACTION_CONTROL)),
        arguments("START TRANSACTION READ ONLY", Set.of(TRANSACTION_CONTROL)),
        arguments("ROLLBACK TO SAVEPOINT a", Set.of(TRANSACTION_CONTROL)),
        arguments("DO $$ BEGIN COMMIT; END $$", Set.of(TRANSACTION_CONTROL)),
        arguments("DO $$ BEGIN -- COMMIT\n PERFORM 1; END $$", Set.of()),
        arguments("CREATE INDEX CONCURRENTLY i ON t (a)", Set.of(NEEDS_NO_TRANSACTION)),
        arguments("CREATE UNIQUE INDEX CONCURRENTLY i ON t (a)", Set.of(NEEDS_NO_TRANSACTION)),
        arguments("DROP INDEX CONCURRENTLY i", Set.of(NEEDS_NO_TRANSACTION)),
        arguments("REINDEX (CONCURRENTLY) TABLE t", Set.of(NEEDS_NO_TRANSACTION)),
        arguments("REINDEX TABLE t", Set.of()),
        arguments("ALTER TABLE t DETACH PARTITION p CONCURRENTLY", Set.of(NEEDS_NO_TRANSACTION)),
        arguments("REFRESH MATERIALIZED VIEW CONCURRENTLY v", Set.of()),
        arguments("VACUUM t", Set.of(NEEDS_NO_TRANSACTION)),
        arguments("CREATE DATABASE d", Set.of(NEEDS_NO_TRANSACTION, SERVER_WIDE)),
        arguments("CREATE ROLE r", Set.of(SERVER_WIDE)),
        arguments("DROP USER u", Set.of(SERVER_WIDE)),
        arguments("CREATE USER MAPPING FOR u SERVER s", Set.of()),
        arguments("DO $$ BEGIN CREATE ROLE r; END $$", Set.of(SERVER_WIDE)),
        arguments("ALTER SYSTEM SET a = 1", Set.of(NEEDS_NO_TRANSACTION)),
        arguments("ALTER TYPE t ADD VALUE IF NOT EXISTS 'a'", Set.of(ADDS_ENUM_LABEL)),
        arguments("ALTER TYPE t RENAME VALUE 'a' TO 'b'", Set.of()),
        arguments("SET search_path = a", Set.of(CHANGES_SESSION)),
        arguments("SET LOCAL search_path = a", Set.of()),
        arguments("SET CONSTRAINTS ALL IMMEDIATE", Set.of()),
        arguments("SET ROLE a", Set.of(CHANGES_SESSION)),
        arguments("RESET ALL", Set.of(CHANGES_SESSION)),
        arguments("DISCARD ALL", Set.of(CHANGES_SESSION, NEEDS_NO_TRANSACTION)),
        arguments("LISTEN a", Set.of(CHANGES_SESSION)),
        arguments("PREPARE p AS SELECT 1", Set.of(CHANGES_SESSION)),
        arguments("CREATE TEMP TABLE t (a int)", Set.of(CHANGES_SESSION)),
        arguments("CREATE LOCAL TEMPORARY VIEW v AS SELECT 1", Set.of(CHANGES_SESSION)),
        arguments("SELECT 1 INTO TEMP t", Set.of(CHANGES_SESSION, RETURNS_ROWS)),
        arguments("SELECT set_config('a', f(1), false)", Set.of(CHANGES_SESSION, RETURNS_ROWS)),
        arguments("SELECT pg_catalog.set_config('a', f(1), true)", Set.of(RETURNS_ROWS)),
        arguments("SELECT setval('s', 1)", Set.of(CHANGES_SESSION, RETURNS_ROWS)),
        arguments("SELECT pg_advisory_lock(1)", Set.of(CHANGES_SESSION, RETURNS_ROWS)),
        arguments("SELECT pg_try_advisory_lock(1)", Set.of(CHANGES_SESSION, RETURNS_ROWS)),
        arguments("SELECT pg_advisory_xact_lock(1)", Set.of(RETURNS_ROWS)),
        arguments("DO $$ BEGIN UPDATE t SET a = 1; END $$", Set.of()),
        arguments("DO $$ BEGIN SET ROLE a; END $$", Set.of(CHANGES_SESSION)),
        arguments("DO 'BEGIN PERFORM pg_advisory_lock(1); END'", Set.of(CHANGES_SESSION)),
        arguments(
            "CREATE FUNCTION f() RETURNS int SET search_path = a AS $$ SET b = 1; COMMIT $$",
            Set.of()));
  }

  static Stream<Arguments> sqlite() {
    return Stream.of(
        arguments("CREATE TABLE t (a int)", Set.of()),
        arguments("BEGIN IMMEDIATE", Set.of(TRANSACTION_CONTROL)),
        arguments("RELEASE a", Set.of(TRANSACTION_CONTROL)),
        arguments("VACUUM", Set.of(NEEDS_NO_TRANSACTION)),
        arguments("PRAGMA foreign_keys", Set.of()),
        arguments("PRAGMA foreign_keys = OFF", Set.of(CHANGES_SESSION, NEEDS_NO_TRANSACTION)),
        arguments("PRAGMA legacy_alter_table(ON)", Set.of(CHANGES_SESSION)),
        arguments("PRAGMA main.journal_mode = WAL", Set.of(CHANGES_SESSION)),
        arguments("PRAGMA table_info(t)", Set.of()),
        arguments("PRAGMA main.user_version = 3", Set.of()),
        arguments("ATTACH 'a' AS b", Set.of(CHANGES_SESSION)),
        arguments("CREATE TEMP TABLE t (a)", Set.of(CHANGES_SESSION)),
        arguments("CREATE TABLE temp (a)", Set.of()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void postgres(String sql, Set<Trait> traits) {
    assertThat(Traits.of(Engine.POSTGRESQL, statement(sql))).isEqualTo(traits);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void sqlite(String sql, Set<Trait> traits) {
    assertThat(Traits.of(Engine.SQLITE, statement(sql))).isEqualTo(traits);
  }

  private static Statement statement(String sql) {
    return new Statement(sql, SourceLocation.of(Path.of("m.sql")), null);
  }
}
