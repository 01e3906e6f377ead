package org.roundtrip.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.roundtrip.config.ConfigFile;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.dialect.Engine;
import org.roundtrip.rowtest.RowSettings;
import org.roundtrip.verify.Settings;

/**
 * A history that is measured on one engine.
 *
 * @param options {@code setup}, {@code session}, {@code layout}, and {@code tool.KEY} for the
 *     options of a migration tool
 */
record BenchmarkHistory(Engine engine, Path path, Map<String, String> options) {

  private static final String TOOL = "tool.";

  /** Reads {@code ENGINE=PATH [OPTION=VALUE]...}, any number of times. */
  static List<BenchmarkHistory> read(String[] arguments) throws IOException {
    List<BenchmarkHistory> histories = new ArrayList<>();
    for (String argument : arguments) {
      String[] parts = argument.split("=", 2);
      if (Engine.named(parts[0]).isPresent()) {
        Engine engine = Engine.named(parts[0]).get();
        histories.add(new BenchmarkHistory(engine, path(parts[1]), new HashMap<>()));
      } else if (histories.isEmpty()) {
        throw new IllegalArgumentException("expected ENGINE=PATH before '" + argument + "'");
      } else {
        histories.get(histories.size() - 1).options.put(parts[0], parts[1]);
      }
    }
    return histories;
  }

  private static Path path(String argument) throws IOException {
    if (!argument.startsWith("generated:")) {
      return Path.of(argument);
    }
    Path folder = Files.createTempDirectory("generated");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
    GeneratedHistory.write(folder, Integer.parseInt(argument.substring("generated:".length())));
    return folder;
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The settings of a run on embedded PostgreSQL or SQLite, with the project's configuration. */
  Settings settings(RowSettings rows) {
    DatabaseSettings defaults = DatabaseSettings.defaults();
    DatabaseSettings databases =
        new DatabaseSettings(
            "embedded",
            defaults.postgresImage(),
            options.getOrDefault("setup", ""),
            options.getOrDefault("session", ""),
            defaults.statementTimeout());
    return Settings.of(path)
        .withLayout(options.get("layout"))
        .withTools(ConfigFile.tools(path, null).with(toolOptions()))
        .withEngines(Set.of(engine))
        .withDatabases(databases)
        .withRows(rows);
  }

  private Map<String, String> toolOptions() {
    Map<String, String> tool = new HashMap<>();
    options.forEach(
        (key, value) -> {
          if (key.startsWith(TOOL)) {
            tool.put(key.substring(TOOL.length()), value);
          }
        });
    return tool;
  }

  @Override
  public String toString() {
    return engine.word() + " " + path.getParent().getFileName() + "/" + path.getFileName();
  }
}
