package org.roundtrip.schema;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.database.Engine;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.schema.postgres.PostgresSchemaReader;

/**
 * Walks a folder of migrations up, down and up, each in a transaction, and says what a snapshot
 * costs. Arguments: engine, folder, {@code changes} or {@code everything} or {@code checked} (which
 * fails where the two differ), and optionally the SQL for the start of a session.
 */
final class SchemaReadingBenchmark {

  private static final PrintStream OUT = System.out;

  private final Session session;
  private final SchemaReader reader;
  private final boolean everything;
  private final List<Long> nanos = new ArrayList<>();
  private long statements;

  private SchemaReadingBenchmark(Session session, String mode) throws SQLException {
    this.session = session;
    everything = mode.equals("everything");
    reader =
        mode.equals("checked") && session.engine() == Engine.POSTGRESQL
            ? new PostgresSchemaReader(session.connection(), Set.of(), true)
            : SchemaReaders.open(session.engine(), session.connection());
  }

  public static void main(String[] arguments) throws Exception {
    Engine engine = Engine.valueOf(arguments[0].toUpperCase(java.util.Locale.ROOT));
    String sql = arguments.length > 3 ? arguments[3] : "";
    DatabaseSettings defaults = DatabaseSettings.defaults();
    DatabaseSettings settings =
        new DatabaseSettings(
            System.getProperty("postgres", "embedded:15"),
            defaults.postgresImage(),
            sql.isEmpty() ? "" : "create schema measure; create schema dbmate",
            sql,
            defaults.statementTimeout());
    try (DatabaseServer server = DatabaseServers.open(engine, settings);
        ScratchDatabase database = server.create();
        Session session = database.connect()) {
      new SchemaReadingBenchmark(session, arguments[2]).walk(Path.of(arguments[1]));
    }
  }

  private record Scripts(String name, String up, String down) {}

  private void walk(Path folder) throws IOException, SQLException {
    for (Scripts scripts : scripts(folder)) {
      trip(scripts);
    }
    List<Long> sorted = nanos.stream().sorted().toList();
    double total = nanos.stream().mapToLong(Long::longValue).sum() / 1e6;
    OUT.printf(
        "%d readings, %.0f ms, median %.2f ms, 95%% %.2f ms, last 100 mean %.2f ms, statements %.0f ms%n",
        sorted.size(),
        total,
        sorted.get(sorted.size() / 2) / 1e6,
        sorted.get(sorted.size() * 95 / 100) / 1e6,
        nanos.subList(Math.max(0, nanos.size() - 100), nanos.size()).stream()
                .mapToLong(x -> x)
                .average()
                .orElse(0)
            / 1e6,
        statements / 1e6);
  }

  private void trip(Scripts scripts) throws SQLException {
    Connection connection = session.connection();
    connection.setAutoCommit(false);
    List<String> notes = new ArrayList<>();
    try {
      SchemaSnapshot before = read();
      run(scripts.up());
      SchemaSnapshot after = read();
      run(scripts.down());
      notes.addAll(describe("down", before, read()));
      run(scripts.up());
      notes.addAll(describe("again", after, read()));
      if (notes.isEmpty()) {
        connection.commit();
      } else {
        connection.rollback();
        require(before, read());
        alone(scripts.up());
      }
    } catch (SQLException e) {
      notes.add("  fails: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
      connection.rollback();
      alone(scripts.up());
    }
    connection.setAutoCommit(true);
    if (!notes.isEmpty()) {
      OUT.println(scripts.name());
      notes.forEach(OUT::println);
    }
  }

  private static void require(SchemaSnapshot before, SchemaSnapshot now) {
    if (!before.equals(now)) {
      throw new IllegalStateException(
          "The rollback is not seen: " + SchemaDiff.between(before, now));
    }
  }

  private void alone(String up) throws SQLException {
    Connection connection = session.connection();
    connection.setAutoCommit(true);
    try {
      for (String statement : up.contains("CONCURRENTLY") ? up.split(";") : new String[] {up}) {
        if (!statement.isBlank()) {
          run(statement);
        }
      }
    } catch (SQLException e) {
      OUT.println("  up fails: " + e.getMessage());
    }
    read();
  }

  private static List<String> describe(String leg, SchemaSnapshot before, SchemaSnapshot now) {
    return SchemaDiff.between(before, now).condensed().changes().stream()
        .map(change -> "  " + leg + ": " + change.toString().replace("\n", "\\n"))
        .toList();
  }

  private SchemaSnapshot read() throws SQLException {
    long start = System.nanoTime();
    if (everything) {
      reader.forget();
    }
    SchemaSnapshot snapshot = reader.read();
    nanos.add(System.nanoTime() - start);
    return snapshot;
  }

  private void run(String sql) throws SQLException {
    long start = System.nanoTime();
    try (Statement statement = session.connection().createStatement()) {
      if (session.engine() == Engine.SQLITE) {
        statement.executeUpdate(sql);
      } else {
        statement.execute(sql);
      }
    }
    statements += System.nanoTime() - start;
  }

  private static List<Scripts> scripts(Path folder) throws IOException {
    List<Scripts> list = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path path :
          files.sorted(Comparator.comparing(file -> file.toString().replace("-", ""))).toList()) {
        String name = String.valueOf(path.getFileName());
        if (Files.isDirectory(path)) {
          list.add(new Scripts(name, text(path.resolve("up.sql")), text(path.resolve("down.sql"))));
        } else if (name.endsWith(".up.sql")) {
          Path down = path.resolveSibling(name.replace(".up.sql", ".down.sql"));
          list.add(new Scripts(name, text(path), text(down)));
        } else if (name.endsWith(".sql") && !name.endsWith(".down.sql")) {
          String[] parts = text(path).split("-- (\\+goose Down|migrate:down).*", 2);
          list.add(new Scripts(name, parts[0], parts.length > 1 ? parts[1] : ""));
        }
      }
    }
    return list;
  }

  private static String text(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }
}
