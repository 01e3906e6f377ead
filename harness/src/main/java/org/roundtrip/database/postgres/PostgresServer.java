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

/** Scratch databases on a PostgreSQL server. For several threads. */
public final class PostgresServer implements DatabaseServer {

  /** How long the process behind a closed connection may take to end. */
  private static final Duration LEAVING = Duration.ofSeconds(2);

  /** The same, where those who stay are thrown out. */
  private static final Duration THROWN_OUT = Duration.ofMillis(20);

  private final ProvidedServer provided;
  private final DatabaseSettings settings;
  private final Connections connections;
  private final AdminSessions admin;
  private final ServerInfo info;
  private final String prefix;
  private final AtomicInteger made = new AtomicInteger();
  private final Set<String> alive = ConcurrentHashMap.newKeySet();
  private final ExecutorService behind =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "roundtrip-drop");
            thread.setDaemon(true);
            return thread;
          });
  private final Set<String> left = new ConcurrentSkipListSet<>();
  private @Nullable ScratchDatabase template;

  private PostgresServer(Engine engine, ProvidedServer provided, DatabaseSettings settings) {
    this.provided = provided;
    this.settings = settings;
    this.connections =
        new Connections(provided.address(), provided.ours(), settings.statementTimeout());
    this.admin = new AdminSessions(connections);
    this.info = admin.call("ask for the version", c -> Versions.info(c, engine, provided));
    this.prefix = StaleDatabases.PREFIX + ProcessHandle.current().pid() + "_" + random() + "_";
  }

  /**
   * Works with a server that is there. Databases that an earlier run left behind on it are dropped.
   * When this fails, the server is stopped.
   *
   * @param engine the engine that its databases give as theirs
   * @throws EnvironmentException when the server refuses, or the settings' setup SQL fails
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
    if (!left.isEmpty()) {
      notices.add(
          "The migrations made roles on "
              + provided.address()
              + " that are still there, since it is not a server of ours: "
              + String.join(", ", left)
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
    Set<String> made = new TreeSet<>(roles());
    made.removeAll(only);
    if (!provided.ours()) {
      left.addAll(made);
    } else if (!made.isEmpty()) {
      awaitDrops();
      admin.call("drop the roles " + made, connection -> Roles.drop(connection, made));
    }
  }

  private void awaitDrops() {
    try {
      behind.submit(() -> {}).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EnvironmentException("The run was interrupted.", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public ScratchDatabase create() {
    return template == null ? make("template0") : copy(template);
  }

  @Override
  public ScratchDatabase copy(ScratchDatabase source) {
    return make(source.name());
  }

  @Override
  public void close() {
    ShutdownHook.forget(this);
    behind.shutdownNow();
    try {
      if (!provided.ours()) {
        alive.forEach(this::drop);
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
    if (!alive.remove(database.name())) {
      return;
    }
    if (provided.ours()) {
      // Nobody waits for it. Should it fail, then the server goes away with all its databases.
      behind.submit(() -> drop(database.name()));
    } else {
      drop(database.name());
    }
  }

  private void drop(String name) {
    admin.call(
        "drop the database " + name,
        connection -> {
          ActiveConnections.awaitNone(connection, name, THROWN_OUT);
          try (Statement statement = connection.createStatement()) {
            return statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
          }
        });
  }

  private ScratchDatabase make(String source) {
    String name = prefix + made.incrementAndGet();
    alive.add(name);
    // On a server of the user's, other databases would feel the checkpoints of a copy of files.
    String strategy = provided.ours() ? " STRATEGY FILE_COPY" : "";
    admin.call(
        "make the database " + name + " from " + source,
        connection -> {
          ActiveConnections.awaitNone(connection, source, LEAVING);
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
      admin.call("drop what earlier runs left", StaleDatabases::drop);
    }
    if (settings.setup().isBlank()) {
      return;
    }
    ScratchDatabase database = make("template0");
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
