package org.roundtrip.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;

/** What {@code --save-case} keeps shows the same loss by itself. */
class SavedCaseTest {

  @TempDir private Path folder;
  private Path migrations;

  @BeforeEach
  void history() throws IOException {
    migrations = Files.createDirectory(folder.resolve("migrations"));
    write("2_forget", "ALTER TABLE users DROP COLUMN name;", "ALTER TABLE users ADD name text;");
  }

  @Test
  void onSqliteThroughItsShell() throws Exception {
    assumeThat(isThere("sqlite3")).isTrue();
    write(
        "1_users",
        """
        CREATE TABLE users (id integer PRIMARY KEY, name text CHECK (name LIKE 'x%')); -- people
        CREATE TABLE log (line text);
        CREATE TRIGGER written AFTER UPDATE ON users
        BEGIN
          INSERT INTO log VALUES ('a');
          INSERT INTO log VALUES ('b'); -- twice
        END;
        """,
        "DROP TABLE users; DROP TABLE log;");
    write("2_forget", "ALTER TABLE users DROP COLUMN name;", "ALTER TABLE users ADD name text;");

    Path saved = save("sqlite");

    assertThat(shell(saved.resolve("case.sql"))).containsExactly("1|x", "1", "1|", "1");
    assertThat(saved.resolve("finding.txt")).content().startsWith("RT204 error  2_forget: ");
  }

  @Test
  void onPostgresqlThroughJdbc() throws Exception {
    write(
        "1_users",
        """
        CREATE TABLE users (id integer PRIMARY KEY, name text CHECK (name LIKE 'x%'));
        CREATE FUNCTION one() RETURNS integer LANGUAGE plpgsql AS $$
        BEGIN
          RETURN 1; -- always
        END $$;
        """,
        "DROP TABLE users; DROP FUNCTION one();");

    Path saved = save("postgresql");

    assertThat(results(Files.readString(saved.resolve("case.sql"))))
        .containsExactly("[1, x]", "[1]", "[1, null]", "[1]");
  }

  /** Without the second time zone, the script would show no loss. */
  @Test
  void inTheSecondTimeZone() throws Exception {
    write(
        "1_users",
        "CREATE TABLE users (id integer PRIMARY KEY, seen timestamp);",
        "DROP TABLE users;");
    write(
        "2_forget",
        "ALTER TABLE users ALTER seen TYPE timestamptz USING seen AT TIME ZONE 'UTC';",
        "ALTER TABLE users ALTER seen TYPE timestamp;");

    String script = Files.readString(save("postgresql", "RT203").resolve("case.sql"));

    assertThat(script)
        .contains("SET TimeZone = 'Europe/Berlin';\nALTER TABLE users ALTER seen TYPE timestamp;");
    List<String> results = results(script);
    assertThat(results.get(0)).isEqualTo("[1, 2000-01-01 00:00:00]");
    assertThat(results).contains("[1, 2000-01-01 01:00:00]");
  }

  @Test
  void aPlaceThatCannotBeWrittenToIsToldAtOnce() throws IOException {
    Path file = Files.writeString(folder.resolve("taken"), "");

    CommandRun run = CommandRun.of("verify", migrations.toString(), "--save-case", file.toString());

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err())
        .isEqualTo(
            "roundtrip: Cannot write cases into '%s' (FileAlreadyExistsException): %s%n"
                .formatted(file, file));
  }

  private Path save(String engine) {
    return save(engine, "RT204");
  }

  private Path save(String engine, String code) {
    Path cases = folder.resolve("cases");
    CommandRun run =
        CommandRun.of(
            "verify",
            migrations.toString(),
            "--database",
            engine,
            "--postgres",
            "embedded",
            "--save-case",
            cases.toString());
    assertThat(run.err()).isEmpty();
    return cases.resolve("2_forget-" + code + "-users");
  }

  private void write(String name, String up, String down) throws IOException {
    Files.writeString(migrations.resolve(name + ".up.sql"), up);
    Files.writeString(migrations.resolve(name + ".down.sql"), down);
  }

  private static List<String> results(String script) throws SQLException {
    List<String> results = new ArrayList<>();
    DatabaseSettings usual = DatabaseSettings.defaults();
    DatabaseSettings settings =
        new DatabaseSettings("embedded", usual.postgresImage(), "", "", usual.statementTimeout());
    try (DatabaseServer server = DatabaseServers.open(Engine.POSTGRESQL, settings);
        ScratchDatabase database = server.create();
        Session session = database.connect();
        Statement statement = session.connection().createStatement()) {
      boolean isResult = statement.execute(script);
      while (isResult || statement.getUpdateCount() >= 0) {
        if (isResult) {
          results.add(row(statement.getResultSet()));
        }
        isResult = statement.getMoreResults();
      }
    }
    return results;
  }

  private static String row(ResultSet result) throws SQLException {
    List<String> values = new ArrayList<>();
    assertThat(result.next()).isTrue();
    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
      values.add(result.getString(i));
    }
    return values.toString();
  }

  private static List<String> shell(Path script) throws Exception {
    Process process =
        new ProcessBuilder("sqlite3", "-bail", ":memory:")
            .redirectInput(script.toFile())
            .redirectErrorStream(true)
            .start();
    List<String> lines = new String(process.getInputStream().readAllBytes()).lines().toList();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return lines;
  }

  private static boolean isThere(String command) throws Exception {
    return new ProcessBuilder("sh", "-c", "command -v " + command).start().waitFor() == 0;
  }
}
