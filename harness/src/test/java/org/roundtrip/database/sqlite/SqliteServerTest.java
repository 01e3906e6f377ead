package org.roundtrip.database.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.roundtrip.database.Databases.ask;
import static org.roundtrip.database.Databases.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;

class SqliteServerTest {

  @Test
  void saysWhichSqliteItIs() throws SQLException {
    try (DatabaseServer server = SqliteServer.open(Engine.SQLITE, DatabaseSettings.defaults());
        ScratchDatabase database = server.create()) {
      assertThat(server.info().toString())
          .isEqualTo("SQLite " + ask(database, "select sqlite_version()") + " (file)");
      assertThat(server.notices()).isEmpty();
    }
  }

  @Test
  void foreignKeysHoldAndARollbackUndoes() throws SQLException {
    try (DatabaseServer server = SqliteServer.open(Engine.SQLITE, DatabaseSettings.defaults());
        ScratchDatabase database = server.create()) {
      run(database, "create table parent (id integer primary key)");
      run(database, "create table child (parent integer references parent)");
      assertThatThrownBy(() -> run(database, "insert into child values (1)"))
          .hasMessageContaining("FOREIGN KEY constraint failed");
      try (Session session = database.connect();
          Statement statement = session.connection().createStatement()) {
        session.connection().setAutoCommit(false);
        statement.executeUpdate("insert into parent values (1)");
        session.connection().rollback();
        session.connection().setAutoCommit(true);
        assertThat(ask(session, "select count(*) from parent")).isEqualTo("0");
      }
    }
  }

  @Test
  void aDatabaseThatAMigrationPutInWalModeIsCopiedWhole() throws SQLException {
    try (DatabaseServer server = SqliteServer.open(Engine.SQLITE, DatabaseSettings.defaults());
        ScratchDatabase database = server.create()) {
      run(database, "pragma journal_mode = wal");
      run(database, "create table a as select 1 as x");
      assertThat(ask(server.copy(database), "select x from a")).isEqualTo("1");
    }
  }

  @Test
  void nothingIsLeftOfAClosedServer() throws SQLException {
    DatabaseServer server = SqliteServer.open(Engine.SQLITE, DatabaseSettings.defaults());
    ScratchDatabase database = server.create();
    run(database, "create table a (x int)");
    Path folder = Path.of(database.name()).getParent();
    server.close();
    assertThat(folder).doesNotExist();
  }

  @Test
  void whatTheDiskDoesNotTakeIsSaidInOneSentence() throws IOException {
    try (DatabaseServer server = SqliteServer.open(Engine.SQLITE, DatabaseSettings.defaults())) {
      ScratchDatabase database = server.create();
      Path folder = Path.of(database.name()).getParent();
      // The next file's place is taken: what a copy sees of a disk that does not take it.
      Files.createFile(folder.resolve("2.sqlite"));
      assertThatThrownBy(() -> server.copy(database))
          .isInstanceOf(EnvironmentException.class)
          .hasMessage(
              "A scratch database cannot be copied in %s (%s already exists); free some space there, or specify another folder with -Droundtrip.scratch=FOLDER.",
              folder.getParent(), folder.resolve("2.sqlite"));
    }
  }
}
