package org.roundtrip.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with one revision hides nothing of the others. */
class OneBadFileTest {

  @TempDir private Path folder;

  /** The second revision has a downgrade that cannot be split, and the third one an empty one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // layout | the files of revision N | where the downgrade of the second one cannot be read
        "golang-migrate | N_a.up.sql=UP; N_a.down.sql=DOWN | 2_a.down.sql:1",
        "sqlx           | N_a.up.sql=UP; N_a.down.sql=DOWN | 2_a.down.sql:1",
        "dialect-pairs  | N_a.up.sql=UP; N_a.down.sql=DOWN | 2_a.down.sql:1",
        "diesel         | N_a/up.sql=UP; N_a/down.sql=DOWN | 2_a/down.sql:1",
        "flyway-sql     | VN__a.sql=UP; UN__a.sql=DOWN     | U2__a.sql:1",
        "dbmate         | N_a.sql=-- migrate:up/UP/-- migrate:down/DOWN | 2_a.sql:4",
        "goose          | N_a.sql=-- +goose Up/UP/-- +goose Down/DOWN   | 2_a.sql:4",
        "sql-migrate    | N_a.sql=-- +migrate Up/UP/-- +migrate Down/DOWN | 2_a.sql:4",
        "mybatis-sql    | N_a.sql=-- // a/UP/-- //@UNDO/DOWN | 2_a.sql:4",
        "native         | N.sql=-- revision: rN/-- revises: PARENT/-- upgrade/UP/-- downgrade/DOWN | 2.sql:6",
      })
  void aDowngradeThatCannotBeRead(String layout, String files, String place) throws IOException {
    revision(files, 1, "DROP TABLE t1");
    revision(files, 2, "SELECT 'open");
    revision(files, 3, "");

    CommandRun run = verify("sqlite", "--layout", layout);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(errors(run))
        .containsExactly(
            "RT103 the downgrade fails",
            "RT110 the downgrade is empty, but the upgrade changes the schema");
    assertThat(run.out()).contains("Also seen:  RT105 error  the second upgrade fails");
    assertThat(run.out())
        .contains(
            "in  "
                + folder.resolve(place)
                + "\nRoundtrip says:  the string that begins here is not terminated; close the quote.\n",
            "3 revisions tested\n");
  }

  private void revision(String files, int number, String downgrade) throws IOException {
    for (String file : files.split(";")) {
      String[] parts =
          file.strip()
              .replace("PARENT", number == 1 ? "none" : "r" + (number - 1))
              .replace("UP", "CREATE TABLE tN (id integer);")
              .replace("DOWN", downgrade)
              .replaceAll("(?<![A-Z])(V|U|r|t)?N(?![A-Z])", "$1" + number)
              .split("=", 2);
      write(parts[0], parts[1].replaceAll("(?<!/)/(?!/)", "\n"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void whatNeedsNoDatabaseIsCheckedAfterAnUpgradeThatFails(String database) throws IOException {
    pair("1_a", "CREATE TABLE t1 (id integer)", "DROP TABLE t1");
    pair("2_b", "CREATE INDEX i2 ON t1 (nothing)", "DROP INDEX i2");
    write("3_c.up.sql", "CREATE TABLE t3 (id integer)");
    pair("4_d", "ALTER TABLE t1 ADD COLUMN x integer", "-- nothing");
    pair("5_e", "CREATE TABLE t5 (id integer)", "DROP TABLE \"t5");
    pair("6_f", "CREATE TABLE t6 (id integer) /* open", "DROP TABLE t6");
    pair("7_g", "CREATE TABLE IF NOT EXISTS t7 (id integer)", "");

    CommandRun run = verify(database, "--postgres", "embedded");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(errors(run))
        .containsExactly(
            "RT109 the upgrade fails",
            "RT101 the downgrade is missing",
            "RT110 the downgrade is empty, but the upgrade changes the schema",
            "RT103 the downgrade fails",
            "RT109 the upgrade fails");
    assertThat(run.out())
        .contains(
            ": 2 revisions tested, 5 not tested\n",
            "       6 × the checks that need a database, upgrading in one session produces the same"
                + " schema as step by step: the upgrade of 2_b fails  (3_c, 4_d, 5_e, and 2 more)\n",
            "Later revisions cannot be verified on this database until this upgrade succeeds.\n");
  }

  /** The second upgrade needs a table that only the session of the first one has. */
  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void theWalkGoesOnFromWhereOneCommandOfTheToolLeads(String database) throws IOException {
    pair("1_a", "CREATE TEMP TABLE seeds AS SELECT 1 AS id", "SELECT 1");
    pair("2_b", "CREATE TABLE t2 AS SELECT id FROM seeds", "DROP TABLE t2");
    pair("3_c", "CREATE INDEX i3 ON t2 (id)", "SELECT 1");

    CommandRun run = verify(database, "--postgres", "embedded");

    assertThat(errors(run))
        .startsWith("RT109 the upgrade fails", "RT104 the downgrade does not restore the schema");
    assertThat(run.out())
        .contains(
            ": 3 revisions tested\n",
            "In one session with the revisions before it, the upgrade succeeds; later revisions"
                + " are verified from there.\n");
  }

  @ParameterizedTest
  @CsvSource({"sqlite, --no-rows", "postgresql, --no-rows", "sqlite, --debug"})
  void aFileRunsInPlaceOfAnUpgradeThatFails(String database, String option) throws IOException {
    folder = Files.createDirectory(folder.resolve("migrations"));
    pair("1_a", "CREATE TABLE t1 (id integer)", "DROP TABLE t1");
    pair("2_b", "SELECT no_such_function()", "DROP TABLE t2");
    pair("3_c", "CREATE INDEX i3 ON t2 (id)", "SELECT 1");
    replace("2_b", "CREATE TABLE t2 (id integer);");

    CommandRun run = verify(database, "--postgres", "embedded", option);

    assertThat(errors(run))
        .startsWith("RT104 the downgrade does not restore the schema")
        .doesNotContain("RT109 the upgrade fails");
    assertThat(run.out())
        .contains(
            ": 2 revisions tested, 1 not tested\n",
            "       1 × the checks that need a database: '"
                + folder.resolveSibling("2_b.sql")
                + "' ran in place of its upgrade  (2_b)\n");
  }

  /** Two revisions in a row are code, and the last one needs both. */
  @ParameterizedTest
  @CsvSource({
    "goose, sqlite, 1_a.sql, 2_b.go, 3_c.go, 4_d.sql",
    "goose, postgresql, 1_a.sql, 2_b.go, 3_c.go, 4_d.sql",
    "flyway-sql, sqlite, V1__a.sql, V2__b.java, V3__c.kt, V4__d.sql",
    "golang-migrate, postgresql, 1_a.up.sql, 2_b.up.go, 3_c.up.go, 4_d.up.sql",
  })
  void aFileRunsInPlaceOfCode(
      String layout, String database, String a, String b, String c, String d) throws IOException {
    folder = Files.createDirectory(folder.resolve("migrations"));
    String mark = layout.equals("goose") ? "-- +goose Up\n" : "";
    write(a, mark + "CREATE TABLE t1 (id integer);");
    write(b, "code");
    write(c, "code");
    write(d, mark + "CREATE INDEX i4 ON t1 (x, y);");
    replace(b.replaceFirst("(\\.up)?\\.\\w+$", ""), "ALTER TABLE t1 ADD COLUMN x integer;");
    replace(c.replaceFirst("(\\.up)?\\.\\w+$", ""), "ALTER TABLE t1 ADD COLUMN y integer;");

    CommandRun run = verify(database, "--postgres", "embedded", "--layout", layout);

    assertThat(errors(run)).doesNotContain("RT109 the upgrade fails");
    assertThat(run.out())
        .contains(
            "4 revisions in " + folder,
            ": 2 revisions tested, 2 not tested\n",
            "ran in place of its upgrade  (" + b.replaceFirst("(\\.up)?\\.\\w+$", "") + ")\n");
  }

  private void replace(String revision, String sql) throws IOException {
    Files.writeString(folder.resolveSibling(revision + ".sql"), sql);
    Files.writeString(
        folder.resolveSibling("roundtrip.toml"),
        "[revisions.%1$s]\nupgrade = \"%1$s.sql\"\n".formatted(revision),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  @Test
  void aServerThatCannotStartKeepsWhatTheOtherDatabaseShows() throws IOException {
    pair("1_a", "CREATE TABLE t1 (id integer)", "SELECT 1");

    CommandRun run =
        verify("sqlite", "--database", "postgresql", "--postgres", "postgresql://u@127.0.0.1:1/x");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(errors(run)).contains("RT104 the downgrade does not restore the schema");
    assertThat(run.out())
        .contains(
            "  PostgreSQL failed: No PostgreSQL server answers at 127.0.0.1:1 (Connection refused);"
                + " start it, or check the URL.\n",
            "Not verified: PostgreSQL failed; ",
            "       1 × the checks that need a database: the run on PostgreSQL failed  (1_a)\n");
    assertThat(run.err())
        .isEqualTo(
            "roundtrip: No PostgreSQL server answers at 127.0.0.1:1 (Connection refused); start it,"
                + " or check the URL.\n");
  }

  private void pair(String name, String upgrade, String downgrade) throws IOException {
    write(name + ".up.sql", upgrade);
    write(name + ".down.sql", downgrade);
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name.strip());
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private CommandRun verify(String database, String... more) {
    List<String> arguments = new ArrayList<>(List.of("verify", folder.toString(), "--tries", "0"));
    arguments.addAll(List.of("--database", database));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  /** The code and the title of every error. */
  private static List<String> errors(CommandRun run) {
    return run.out()
        .lines()
        .filter(line -> line.matches("RT\\d+ error .*"))
        .map(line -> line.replaceFirst(" error  .*?: ", " ").replaceFirst("   \\(.*", ""))
        .toList();
  }
}
