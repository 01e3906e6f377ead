package org.roundtrip.database.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.roundtrip.database.Address;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.Setting;
import org.sqlite.SQLiteConfig;

/** A scratch database in a SQLite file. */
record SqliteDatabase(Engine engine, Path file, DatabaseSettings settings)
    implements ScratchDatabase {

  private static final int BUSY_MILLIS = 5_000;

  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public String url() {
    return "jdbc:sqlite:" + file;
  }

  @Override
  public Address address() {
    return Address.ofFile(url(), file.toAbsolutePath().toString());
  }

  @Override
  public String sessionSql() {
    return settings.session();
  }

  @Override
  public Session connect() {
    try {
      Connection connection = config().createConnection(url());
      Session session = new Session(this, connection, settings.statementTimeout());
      if (!settings.session().isBlank()) {
        run(connection, settings.session(), Setting.SESSION);
      }
      return session;
    } catch (SQLException e) {
      throw new EnvironmentException(
          "SQLite cannot open " + file + " (" + e.getMessage() + ").", e);
    }
  }

  @Override
  public void close() {
    try {
      for (String suffix : new String[] {"", "-wal", "-shm", "-journal"}) {
        Files.deleteIfExists(Path.of(file + suffix));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void run(Connection connection, String sql, Setting setting) {
    // sqlite-jdbc runs every statement of a script in executeUpdate, and only the first in execute.
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new EnvironmentException(
          Advice.of("The SQL of {} failed on SQLite: {}", setting.bare(), e.getMessage()), e);
    }
  }

  private static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_MILLIS);
    // The data need not survive a crash, but rollback must work.
    config.setJournalMode(SQLiteConfig.JournalMode.MEMORY);
    config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    return config;
  }
}
