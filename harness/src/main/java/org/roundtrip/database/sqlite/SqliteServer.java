package org.roundtrip.database.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.ErrorMessages;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.ScratchFolder;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.database.Session;
import org.roundtrip.database.ShutdownHook;
import org.roundtrip.dialect.Engine;
import org.roundtrip.setting.Setting;
import org.sqlite.SQLiteConfig;

/** Creates SQLite databases as files in a temporary folder. Thread-safe. */
public final class SqliteServer implements DatabaseServer {

  private final Engine engine;
  private final DatabaseSettings settings;
  private final ScratchFolder folder;
  private final ServerInfo info;
  private final AtomicInteger created = new AtomicInteger();
  private @Nullable ScratchDatabase template;

  private SqliteServer(
      Engine engine, DatabaseSettings settings, String version, ScratchFolder folder) {
    this.engine = engine;
    this.settings = settings;
    this.folder = folder;
    this.info = new ServerInfo(engine, version, "file");
  }

  /**
   * Creates the folder and runs the setup SQL.
   *
   * @param engine the engine of its databases
   * @throws EnvironmentException if the folder cannot be created or the SQL fails
   */
  public static SqliteServer open(Engine engine, DatabaseSettings settings) {
    SqliteServer server =
        new SqliteServer(engine, settings, version(), ScratchFolder.create("sqlite"));
    try {
      server.setUp();
      return server;
    } catch (EnvironmentException e) {
      server.close();
      throw e;
    }
  }

  @Override
  public ServerInfo info() {
    return info;
  }

  @Override
  public ScratchDatabase create() {
    return template == null ? empty() : copy(template);
  }

  @Override
  public ScratchDatabase copy(ScratchDatabase source) {
    Path from = Path.of(source.name());
    Path to = next();
    try {
      Files.copy(from, to);
      return new SqliteDatabase(engine, to, settings);
    } catch (IOException e) {
      throw cannotCreate("copied", e);
    }
  }

  @Override
  public void close() {
    ShutdownHook.forget(this);
    folder.close();
  }

  private void setUp() {
    if (settings.setup().isBlank()) {
      return;
    }
    ScratchDatabase database = empty();
    try (Session session = database.connect()) {
      SqliteDatabase.run(session.connection(), settings.setup(), Setting.SETUP);
    } catch (SQLException e) {
      throw new EnvironmentException("SQLite cannot close " + database.name() + ".", e);
    }
    template = database;
  }

  private ScratchDatabase empty() {
    Path file = next();
    try {
      Files.createFile(file);
    } catch (IOException e) {
      throw cannotCreate("created", e);
    }
    return new SqliteDatabase(engine, file, settings);
  }

  private Path next() {
    return folder.path().resolve(created.incrementAndGet() + ".sqlite");
  }

  private EnvironmentException cannotCreate(String verb, IOException e) {
    return new EnvironmentException(
        "A scratch database cannot be %s in %s (%s); free some space there, or specify another folder with -D%s=FOLDER."
            .formatted(
                verb, folder.path().getParent(), ErrorMessages.of(e), ScratchFolder.PROPERTY),
        e);
  }

  /**
   * The version of the library.
   *
   * @throws EnvironmentException if it cannot be loaded
   */
  public static String version() {
    try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite::memory:");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select sqlite_version()")) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new EnvironmentException("Cannot load the SQLite library (" + e.getMessage() + ").", e);
    }
  }
}
