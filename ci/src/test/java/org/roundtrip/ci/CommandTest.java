package org.roundtrip.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole command, from its arguments to its exit code; on SQLite where it needs a database. */
class CommandTest {

  @TempDir private Path folder;
  private Path migrations;
  private String out = "";
  private String err = "";

  @BeforeEach
  void history() throws IOException {
    migrations = Files.createDirectory(folder.resolve("migrations"));
    write("a1", "", "CREATE TABLE users (id integer PRIMARY KEY);", "DROP TABLE users;");
    write("b1", "a1", "ALTER TABLE users ADD COLUMN name text;", "-- nothing yet");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "''                            | Missing command.",
        "verify                        | Missing required parameter: 'PATH'",
        "verify x --tries no           | Invalid value for option '--tries': 'no' is not an int",
        "verify x --row-limit 0        | --row-limit must be 1 second or more: 0",
        "verify x --case 1-1-before-edges-0-b43010 | --case requires exactly one --revision.",
        "verify x --case 1-1-before-edges-0-b43010 --revision a --revision b | --case requires exactly one --revision.",
        "verify x --case 1-1-before-edges-0-b43010 --revision a --no-rows | --case and --no-rows cannot be combined.",
        "verify x --shard 4/3          | Invalid value for option '--shard': there is no shard 4/3",
        "verify x --case 1-1-before-edges-0-b43010 --revision a --shard 1/2 | --case and --shard cannot be combined.",
        "verify x --tries -1           | --tries must not be negative: -1",
        "verify x --statement-timeout 0| --statement-timeout must be 1 second or more: 0",
        "verify x --database mysql     | Invalid value for option '--database' (ENGINE): 'mysql' is not one of sqlite, postgresql",
        "verify x --report xml=a       | Invalid value for option '--report' (FORMAT=FILE): unknown format 'xml'; use json, blob",
        "verify x --report json        | Invalid value for option '--report' (FORMAT=FILE): expected a file after the format: json=FILE",
        "verify x --setup no-such.sql  | --setup: the file 'no-such.sql' does not exist.",
        "verify x --postgres mysql://h | --postgres must be auto, container, embedded, embedded:MAJOR or a URL that starts with 'postgresql://', not 'mysql://h'.",
        "history M --range a1          | --range must be two revisions with '..' between them, not 'a1'.",
        "current M --url mysql:x       | The database URL is not supported; it must begin with 'sqlite:' or 'postgresql://'.",
        "revision M -m !               | --message must contain a letter or a digit, such as 'add status to users'.",
      })
  void wrongUse(String arguments, String message) {
    String given = arguments.equals("''") ? "" : arguments.replace("M", migrations.toString());
    assertThat(run(given.isEmpty() ? new String[0] : given.split(" "))).isEqualTo(2);
    String command = given.isEmpty() ? "roundtrip" : "roundtrip " + given.split(" ")[0];
    assertThat(err).isEqualTo("roundtrip: %s%nTry '%s --help'.%n".formatted(message, command));
    assertThat(out).isEmpty();
  }

  @Test
  void aHistoryThatIsNotThere() {
    assertThat(run("verify", "no-such-folder")).isEqualTo(2);
    assertThat(err)
        .isEqualTo(
            "roundtrip: 'no-such-folder' does not exist; name the folder that contains the"
                + " migrations.%n".formatted());
  }

  @Test
  void aRevisionThatIsNotThere() {
    assertThat(run("verify", path(), "--database", "sqlite", "--revision", "zz")).isEqualTo(2);
    assertThat(err)
        .isEqualTo(
            "roundtrip: Can't locate revision 'zz': the history contains no revision with that id or name.%n"
                .formatted());
  }

  @Test
  void whatIsKnownOfRowsMustFit() throws IOException {
    Path config = folder.resolve("roundtrip.toml");
    Files.writeString(config, "[rows]\ntables = 'users'\n");
    assertThat(run("verify", path(), "--database", "sqlite")).isEqualTo(2);
    assertThat(err)
        .isEqualTo("roundtrip: %s:2: 'rows.tables' must be a list of strings.%n".formatted(config));
    Files.writeString(config, "[revisions.zz]\nlossy = 'we know'\n");
    assertThat(run("verify", path(), "--database", "sqlite")).isEqualTo(2);
    assertThat(err)
        .isEqualTo(
            "roundtrip: %s:1: a declaration names an unknown revision. Can't locate"
                    .formatted(config)
                + " revision 'zz': the history contains no revision with that id or name.%n"
                    .formatted());
  }

  @Test
  void theLineToReproduceAFindingWorksAsItIs() throws IOException {
    write("b1", "a1", "CREATE TABLE t (a text, b text);", "DROP TABLE t;");
    write("c1", "b1", "ALTER TABLE t DROP COLUMN a;", "ALTER TABLE t ADD COLUMN a text;");
    Path config = Files.writeString(folder.resolve("my config.toml"), "[rows]\nseed = 9\n");
    run("verify", path(), "--database", "sqlite", "--config", config.toString(), "--tables", "t");
    String line =
        out.lines().filter(text -> text.contains("--case 1-9-")).findFirst().orElseThrow();
    String[] arguments =
        line.replaceFirst("Reproduce:  roundtrip ", "")
            .replace(config.toString(), "CONFIG")
            .split(" ");
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = arguments[i].replace("'CONFIG'", config.toString());
    }

    assertThat(arguments).contains("--config", config.toString(), "--tables", "t");
    assertThat(run(arguments)).isEqualTo(1);
    assertThat(out)
        .contains("RT204 error  c1 about c1: ")
        .contains(line)
        .doesNotContain("was generated for");
    arguments[arguments.length - 1] = "1-9-before-edges-0-ffffff";
    run(arguments);
    assertThat(out)
        .contains(
            "  The case 1-9-before-edges-0-ffffff was generated for a different schema of c1 on SQLite;"
                + " its rows may differ.\n");
  }

  @Test
  void findingsForPeopleAndForPrograms() throws IOException {
    Path json = folder.resolve("reports/report.json");

    assertThat(run("verify", path(), "--database", "sqlite", "--report", "json=" + json))
        .isEqualTo(1);

    assertThat(out)
        .contains("RT110 error  b1 about b1: ")
        .endsWith("\nNot verified: 1 error (errors in 1 revision).\n");
    assertThat(err).isEmpty();
    assertThat(json).content().contains("\"code\": \"RT110\"").endsWith("}\n");
  }

  @Test
  void aReportOnTheStandardOutputIsAloneThere() {
    assertThat(run("verify", path(), "--database", "sqlite", "--report", "json=-")).isEqualTo(1);

    assertThat(out).startsWith("{\n  \"format\": \"roundtrip-report/2\",").endsWith("}\n");
    assertThat(err).endsWith("\nNot verified: 1 error (errors in 1 revision).\n");
  }

  @Test
  void twoRunsGiveTheSameBytes() {
    run("verify", path(), "--database", "sqlite", "--report", "json=-");
    String first = out;
    run("verify", path(), "--database", "sqlite", "--report", "json=-");

    assertThat(withoutSeconds(out)).isEqualTo(withoutSeconds(first));
  }

  @Test
  void historyAndHeadsOfBranches() throws IOException {
    write("c1", "a1", "", "");
    write("d1", "b1, c1", "", "");

    assertThat(run("history", path())).isZero();
    assertThat(out)
        .isEqualTo(
            """
            b1, c1 -> d1 (head) (mergepoint), about d1
            a1 -> c1, about c1
            a1 -> b1, about b1
            <base> -> a1 (branchpoint), about a1
            """);
    assertThat(run("history", path(), "-r", "b1..head")).isZero();
    assertThat(out)
        .isEqualTo(
            """
            b1, c1 -> d1 (head) (mergepoint), about d1
            a1 -> b1, about b1
            """);
    assertThat(run("heads", path())).isZero();
    assertThat(out).isEqualTo("d1 (head) (mergepoint), about d1\n");
  }

  @Test
  void aDatabaseInUseGoesUpAndDown() {
    String url = "sqlite:" + folder.resolve("chat.db");

    assertThat(run("upgrade", path(), "head", "--url", url)).isZero();
    assertThat(out)
        .isEqualTo(
            """
            Running upgrade <base> -> a1, about a1
            Running upgrade a1 -> b1, about b1
            The database is at b1.
            """);
    assertThat(run("current", path(), "--url", url)).isZero();
    assertThat(out).isEqualTo("b1 (head), about b1\n");
    assertThat(run("downgrade", path(), "-1", "--url", url)).isZero();
    assertThat(out).isEqualTo("Running downgrade b1 -> a1, about b1\nThe database is at a1.\n");
    assertThat(run("stamp", path(), "base", "--url", url)).isZero();
    assertThat(out).isEqualTo("The database is stamped at base.\n");
    assertThat(run("upgrade", path(), "head", "--url", url)).isEqualTo(1);
    assertThat(err)
        .isEqualTo(
            """
            roundtrip: The upgrade a1 failed at %s:7: [SQLITE_ERROR] SQL error or missing database \
            (table users already exists)
                CREATE TABLE users (id integer PRIMARY KEY)
            The step left no changes. The database is at base.
            """
                .formatted(migrations.resolve("a1.sql")));
  }

  @Test
  void theNextRevision() throws IOException {
    assertThat(run("revision", path(), "-m", "add status: to users")).isZero();
    Path file = Path.of(out.strip());
    String id = file.getFileName().toString().substring(0, 12);
    assertThat(file).hasFileName(id + "_add_status_to_users.sql");
    assertThat(file)
        .hasContent(
            """
            -- revision: %s
            -- revises: b1
            -- message: add status: to users

            -- upgrade


            -- downgrade

            """
                .formatted(id));
    assertThat(err).isEmpty();
    assertThat(run("heads", path())).isZero();
    assertThat(out).isEqualTo(id + " (head), add status: to users\n");
  }

  @Test
  void aMessageThatSaysNothingIsTold() {
    assertThat(run("revision", path(), "-m", "update")).isZero();
    assertThat(err)
        .isEqualTo(
            "warning: the name 'update' does not describe the change. Describe the change, such as 'add status to users'.%n"
                .formatted());
  }

  @Test
  void severalHeadsRequireASelection() throws IOException {
    write("c1", "a1", "", "");

    assertThat(run("revision", path(), "-m", "add likes")).isEqualTo(2);
    assertThat(err)
        .startsWith(
            "roundtrip: The history has several heads: b1, c1. Select the parent with --head, or"
                + " repeat --head to merge them.");
    assertThat(run("revision", path(), "-m", "merge", "--head", "b1", "--head", "c1")).isZero();
    assertThat(Path.of(out.strip())).content().contains("-- revises: b1, c1\n");
  }

  private int run(String... arguments) {
    CommandRun run = CommandRun.of(arguments);
    out = run.out();
    err = run.err();
    return run.exitCode();
  }

  private String path() {
    return migrations.toString();
  }

  private void write(String id, String parents, String upgrade, String downgrade)
      throws IOException {
    Files.writeString(
        migrations.resolve(id + ".sql"),
        "-- revision: %s\n-- revises: %s\n-- message: about %s\n\n-- upgrade\n\n%s\n\n-- downgrade\n%s\n"
            .formatted(id, parents, id, upgrade, downgrade));
  }

  private static String withoutSeconds(String json) {
    return json.replaceAll("\"seconds\": [\\d.]+", "");
  }
}
