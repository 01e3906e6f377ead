package org.roundtrip.project.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.database.Databases;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;

class DatabaseFingerprintTest {

  private static final Set<String> BOOKS = Set.of("books");

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void aRemainingChangeIsSeenAndARevertedOneIsNot(Engine engine) throws Exception {
    try (DatabaseServer server = DatabaseServers.open(engine, DatabaseSettings.defaults());
        ScratchDatabase database = server.create()) {
      Databases.run(database, "CREATE TABLE t (a integer, b text)");
      Databases.run(database, "INSERT INTO t VALUES (1, 'x')");
      for (String change :
          List.of(
              "CREATE TABLE u (a integer)",
              "CREATE INDEX i ON t (a)",
              "DROP INDEX i",
              "ALTER TABLE t ADD COLUMN c text",
              "ALTER TABLE t DROP COLUMN c",
              "CREATE VIEW v AS SELECT a FROM t",
              "DROP VIEW v",
              "INSERT INTO t VALUES (2, 'y')",
              "UPDATE t SET b = 'z' WHERE a = 2",
              "DELETE FROM t WHERE a = 2")) {
        DatabaseFingerprint before = look(database);
        undone(database, change);
        assertThat(look(database).isSame(before)).as("undone: " + change).isTrue();
        Databases.run(database, change);
        assertThat(look(database).isSame(before)).as(change).isFalse();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void historyTablesAreIgnored(Engine engine) throws Exception {
    try (DatabaseServer server = DatabaseServers.open(engine, DatabaseSettings.defaults());
        ScratchDatabase database = server.create()) {
      DatabaseFingerprint before = look(database);
      assertThat(before.hasAny(List.of("books"))).isFalse();
      assertThat(before.hasAny(List.of())).isTrue();
      Databases.run(database, "CREATE TABLE books (id integer PRIMARY KEY, a text UNIQUE)");
      Databases.run(database, "INSERT INTO books VALUES (1, 'x')");
      assertThat(look(database).isSame(before)).isTrue();
      assertThat(look(database).hasAny(List.of("others", "books"))).isTrue();
    }
  }

  private static DatabaseFingerprint look(ScratchDatabase database) throws Exception {
    try (Session session = database.connect()) {
      return DatabaseFingerprint.of(session, BOOKS);
    }
  }

  private static void undone(ScratchDatabase database, String change) throws Exception {
    try (Session session = database.connect()) {
      session.connection().setAutoCommit(false);
      try (var statement = session.connection().createStatement()) {
        statement.execute(change);
      }
      session.connection().rollback();
    }
  }
}
