package org.roundtrip.database.postgres;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.database.ShutdownHook;
import org.roundtrip.dialect.Engine;
import org.roundtrip.setting.Setting;

/** Scratch databases on a PostgreSQL server. Thread-safe. */
public final class PostgresServer implements DatabaseServer {

  /** How long to wait for the server process of a closed connection to exit. */
  private static final Duration EXIT_TIMEOUT = Duration.ofSeconds(2);

  /** The same if remaining connections are terminated afterwards. */
  private static final Duration DROP_TIMEOUT = Duration.ofMillis(20);

  private final ProvidedServer provided;
  private final DatabaseSettings settings;
  private final Connections connections;
  private final AdminSessions admin;
  private final ServerInfo info;
  private final String prefix;
  private final AtomicInteger created = new AtomicInteger();
  private final Set<String> open = ConcurrentHashMap.newKeySet();
  private final ExecutorService dropExecutor =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "roundtrip-drop");
            thread.setDaemon(true);
            return thread;
          });
  private final Set<String> remainingRoles = new ConcurrentSkipListSet<>();
  private @Nullable ScratchDatabase template;

  private PostgresServer(Engine engine, ProvidedServer provided, DatabaseSettings settings) {
    this.provided = provided;
    this.settings = settings;
    this.connections =
        new Connections(provided.address(), provided.ours(), settings.statementTimeout());
    this.admin = new AdminSessions(connections);
    this.info = admin.call("read the version", c -> Versions.info(c, engine, provided));
    this.prefix = StaleDatabases.PREFIX + ProcessHandle.current().pid() + "_" + random() + "_";
  }

  /**
   * Prepares a running server and drops the databases that killed runs left behind on it. Stops the
   * server if this fails.
   *
   * @param engine the engine of its databases
   * @throws EnvironmentException if the server rejects the connection or the setup SQL fails
   */
  public static PostgresServer open(
      Engine engine, ProvidedServer provided, DatabaseSettings settings) {
    PostgresServer server;
    try {
      server = new PostgresServer(engine, provided, settings);
    } catch (EnvironmentException e) {
      provided.stop().run();
      throw e;
    }
    try {
      server.prepare();
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
  public List<String> notices() {
    List<String> notices = new ArrayList<>(provided.notices());
    if (!remainingRoles.isEmpty()) {
      notices.add(
          "The migrations created roles that remain on "
              + provided.address()
              + ", because Roundtrip did not start that server: "
              + String.join(", ", remainingRoles)
              + ".");
    }
    return notices;
  }

  @Override
  public Set<String> roles() {
    return admin.call("list the roles", Roles::list);
  }

  @Override
  public void keepRoles(Set<String> only) {
    Set<String> created = new TreeSet<>(roles());
    created.removeAll(only);
    if (!provided.ours()) {
      remainingRoles.addAll(created);
    } else if (!created.isEmpty()) {
      awaitDrops();
      admin.call("drop the roles " + created, connection -> Roles.drop(connection, created));
    }
  }

  private void awaitDrops() {
    try {
      dropExecutor.submit(() -> {}).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EnvironmentException("The run was interrupted.", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public ScratchDatabase create() {
    return template == null ? createFrom("template0") : copy(template);
  }

  @Override
  public ScratchDatabase copy(ScratchDatabase source) {
    return createFrom(source.name());
  }

  @Override
  public void close() {
    ShutdownHook.forget(this);
    dropExecutor.shutdownNow();
    try {
      if (!provided.ours()) {
        open.forEach(this::drop);
      }
      admin.close();
    } finally {
      provided.stop().run();
    }
  }

  Connections connections() {
    return connections;
  }

  DatabaseSettings settings() {
    return settings;
  }

  void drop(ScratchDatabase database) {
    if (!open.remove(database.name())) {
      return;
    }
    if (provided.ours()) {
      // Dropped in the background. If that fails, the server is deleted with all its databases
      // anyway.
      dropExecutor.submit(() -> drop(database.name()));
    } else {
      drop(database.name());
    }
  }

  private void drop(String name) {
    admin.call(
        "drop the database " + name,
        connection -> {
          ActiveConnections.awaitNone(connection, name, DROP_TIMEOUT);
          try (Statement statement = connection.createStatement()) {
            return statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
          }
        });
  }

  private ScratchDatabase createFrom(String source) {
    String name = prefix + created.incrementAndGet();
    open.add(name);
    // On a user's server, the checkpoints of a file copy would slow down other databases.
    String strategy = provided.ours() ? " STRATEGY FILE_COPY" : "";
    admin.call(
        "create the database " + name + " from " + source,
        connection -> {
          ActiveConnections.awaitNone(connection, source, EXIT_TIMEOUT);
          try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " TEMPLATE " + source + strategy);
            if (!provided.ours()) {
              statement.execute(StaleDatabases.mark(name));
            }
          }
          return name;
        });
    return new PostgresDatabase(name, this);
  }

  private void prepare() {
    if (!provided.ours()) {
      admin.call("drop the databases of earlier runs", StaleDatabases::drop);
    }
    if (settings.setup().isBlank()) {
      return;
    }
    ScratchDatabase database = createFrom("template0");
    Connection connection = connections.open(database.name());
    PostgresDatabase.run(connection, settings.setup(), Setting.SETUP);
    try {
      connection.close();
    } catch (SQLException e) {
      throw ServerErrors.explain("close a connection", provided.address(), e);
    }
    template = database;
  }

  private static String random() {
    byte[] bytes = new byte[4];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
