package org.roundtrip;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.roundtrip.database.Databases;
import org.roundtrip.dialect.Engine;
import org.roundtrip.verify.Settings;

/**
 * A migration that went wrong somewhere, made small; or one that only looks as if it would.
 *
 * @param folder schema.sql, up.sql, down.sql, expect.properties, and perhaps the text for an engine
 * @param engine where it is run
 * @param transaction whether the tool wraps each leg in a transaction
 * @param foreignKeys whether the project's settings turn foreign keys on, which matters on SQLite
 * @param session SQL for every connection
 * @param expected the codes with their severities, such as {@code RT201 error}
 * @param causes the statements that the findings about rows name, such as {@code RT201 up 2}: the
 *     code, the script and the line; empty if any statement will do
 */
record Incident(
    Path folder,
    Engine engine,
    boolean transaction,
    boolean foreignKeys,
    String session,
    Set<String> expected,
    Set<String> causes) {

  private static final Path ALL = Path.of("src/test/resources/incidents");

  /** All of them, one for each engine that they happen on. */
  static List<Incident> all() {
    try (Stream<Path> folders = Files.list(ALL)) {
      return folders.sorted().flatMap(Incident::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Incident> of(Path folder) {
    Properties expect = new Properties();
    try (Reader reader = Files.newBufferedReader(folder.resolve("expect.properties"))) {
      expect.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words(expect.getProperty("engine")).stream()
        .map(
            word ->
                new Incident(
                    folder,
                    Engine.named(word).orElseThrow(),
                    expect.getProperty("transaction").equals("yes"),
                    !expect.getProperty("foreign-keys", "on").equals("unset"),
                    expect.getProperty("session", ""),
                    words(expect.getProperty("codes." + word, expect.getProperty("codes"))),
                    words(expect.getProperty("at." + word, expect.getProperty("at", "")))));
  }

  private static Set<String> words(String list) {
    Set<String> words = new TreeSet<>(Arrays.asList(list.split(", ")));
    words.remove("");
    return words;
  }

  /** Writes the history into a folder and returns the settings that verify it. */
  Settings settings(Path project) throws IOException {
    write(project);
    return settingsOf(project);
  }

  private void write(Path project) throws IOException {
    String options = transaction ? "" : " transaction:false";
    String form = "-- migrate:up%s%n%s%n-- migrate:down%s%n%s%n";
    Files.writeString(
        project.resolve("1_first_tables.sql"),
        form.formatted("", read("schema.sql"), "", "SELECT 1;"));
    if (foreignKeys) {
      Files.writeString(
          project.resolve(".env"), "DATABASE_URL=sqlite:app.sqlite3?_foreign_keys=on\n");
    }
    Files.writeString(
        project.resolve("2_" + name() + ".sql"),
        form.formatted(options, read("up.sql"), options, read("down.sql")));
  }

  /** The settings that verify a history that was written before. */
  Settings settingsOf(Path project) {
    return Settings.of(project)
        .withLayout("dbmate")
        .withEngines(Set.of(engine))
        .withDatabases(Databases.settings("auto", "", session))
        .withRevisions(List.of("2"));
  }

  /** A line of the history's second file as a script and a line of it. */
  String place(int line) throws IOException {
    int up = (int) read("up.sql").lines().count();
    // The file has a line break after each script, which ends with one itself.
    return line <= up + 1 ? "up " + (line - 1) : "down " + (line - up - 3);
  }

  private String read(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  private String name() {
    return folder.getFileName().toString().replace('-', '_');
  }

  /** The whole text that is printed, where it is written down. */
  Path text() {
    return folder.resolve(engine.word() + ".txt");
  }

  @Override
  public String toString() {
    return folder.getFileName() + " on " + engine.label();
  }
}
