package org.roundtrip.project.detect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.sql.ProjectFolder;
import org.roundtrip.revision.HistoryProblem;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.UnreadableHistoryException;

class ProjectDetectorTest {

  private static final String NAMES =
      "native, diesel, golang-migrate, dbmate, goose, sql-migrate, sqlx, mybatis-sql, flyway-sql, sqitch,"
          + " dialect-pairs";

  @TempDir private Path dir;

  private void write(String name, String text) throws IOException {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.createDirectories(dir.resolve(name).getParent());
    Files.write(dir.resolve(name), bytes);
  }

  private void assertRefused(Path path, @Nullable String layout, String message) {
    assertThatThrownBy(() -> ProjectDetector.open(path, layout))
        .isInstanceOfSatisfying(
            UnreadableHistoryException.class,
            e -> assertThat(e.getMessage().replace(dir.toString(), "DIR")).isEqualTo(message));
  }

  private void assertRefused(String message) {
    assertRefused(dir, null, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a1.sql          | -- revision: a1             | native
          1_a/up.sql      | SELECT 1                    | diesel
          1_a.up.sql      | SELECT 1                    | golang-migrate
          1_a.sql         | -- migrate:up               | dbmate
          1_a.sql         | -- +goose Up                | goose
          1_a.sql         | -- +migrate Up              | sql-migrate
          1_a.up.sql      | -- no-transaction           | sqlx
          1_a.sql         | -- //@UNDO                  | mybatis
          V1__a.sql       | SELECT 1                    | flyway
          sqitch.plan     | %project=x                  | sqitch
          1_a.pg.up.sql   | SELECT 1                    | dialect-pairs
          a.up.sql        | SELECT 1                    | dialect-pairs
          """)
  void findsTheLayoutAndIgnoresWhatIsNoSql(String file, String text, String layout)
      throws IOException {
    write(file, layout.equals("native") ? text + "\n-- upgrade" : text);
    write("README.md", "--");
    write("run.sh", "--");
    write("migrations.go", "package x");
    write(".hidden.sql", "--");
    assertThat(ProjectDetector.open(dir, null).layout()).isEqualTo(layout);
    assertThat(ProjectDetector.open(dir, layout).layout()).isEqualTo(layout);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uFEFF", ""})
  void takesAByteOrderMarkAndCarriageReturns(String mark) throws IOException {
    write(
        "a1.sql", mark + "-- revision: a1\r\n-- message: add users\r\n-- upgrade\r\nSELECT 1;\r\n");
    Revision revision = ProjectDetector.open(dir, null).history().graph().resolve("head");
    assertThat(revision.id().value()).isEqualTo("a1");
    assertThat(revision.title()).isEqualTo("add users");
  }

  @Test
  void placesAreWrittenAsTheUserNamedThePath() throws IOException {
    write("1_a.up.sql", "SELECT 1");
    Path relative = Path.of("").toAbsolutePath().relativize(dir);
    MigrationProject project = ProjectDetector.open(relative, null);
    assertThat(project.path()).isEqualTo(relative);
    assertThat(project.history().graph().revisions().get(0).location().file())
        .isEqualTo(relative.resolve("1_a.up.sql"));
  }

  @Test
  void anEmptyFolderIsAHistoryWithoutRevisions() {
    assertThat(ProjectDetector.open(dir, null).history().problems())
        .extracting(HistoryProblem::kind)
        .containsExactly(HistoryProblem.Kind.NONE_FOUND);
    assertThat(ProjectDetector.open(dir, "goose").history().problems())
        .extracting(HistoryProblem::message)
        .isEqualTo(List.of("no revisions were found"));
    assertThat(ProjectDetector.open(dir, null).engines())
        .isEqualTo(Set.of(Engine.SQLITE, Engine.POSTGRESQL));
  }

  @Test
  void refusesAPathThatIsNoFolder() throws IOException {
    write("1_a.sql", "SELECT 1");
    assertRefused(
        dir.resolve("no"),
        null,
        "'DIR/no' does not exist; name the folder that contains the migrations.");
    assertRefused(
        dir.resolve("1_a.sql"),
        null,
        "'DIR/1_a.sql' is a file; name the folder that contains the migrations.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rails      | ''",
        "MyBatis    | mybatis",
        "goos       | goose",
        "flywya     | flyway",
        "liqiubase  | liquibase",
        "golangmigrate | golang-migrate",
        "dbmate-sql | ''",
      })
  void refusesAnUnknownLayout(String layout, String meant) {
    String question = meant.isEmpty() ? "" : " Did you mean '" + meant + "'?";
    assertRefused(
        dir,
        layout,
        "There is no layout '"
            + layout
            + "'; the layouts are command, alembic, flyway, liquibase, mybatis, "
            + NAMES
            + "."
            + question);
  }

  @Test
  void rejectsAFolderWithoutMigrationsAndSuggestsOthers() throws IOException {
    write("README.md", "--");
    write("schema.sql", "SELECT 1");
    write("a/x.txt", "");
    write("b/x.txt", "");
    assertRefused(
        "There are no migrations in 'DIR', which contains a/, b/, README.md, and 1 more; the"
            + " supported layouts are "
            + NAMES
            + ".");
    write("db/migrations/1_a.sql", "-- migrate:up");
    assertRefused(
        "There are no migrations in 'DIR', which contains a/, b/, db/, and 2 more; the"
            + " supported layouts are "
            + NAMES
            + ". Did you mean 'DIR/db/migrations'?");
  }

  @Test
  void rejectsTwoLayoutsInOneFolder() throws IOException {
    write("1_a.sql", "-- migrate:up");
    write("V1__b.sql", "SELECT 1");
    assertRefused(
        "'DIR' has files of several layouts: dbmate (such as '1_a.sql') and flyway-sql (such as"
            + " 'V1__b.sql'); move those of one layout elsewhere, or select a layout"
            + " with the setting 'layout'.");
    assertThat(ProjectDetector.open(dir, "flyway-sql").history().graph().size()).isEqualTo(1);
  }

  @Test
  void rejectsAScriptWithoutALayout() throws IOException {
    write("1_a.up.sql", "SELECT 1");
    write("seed.sql", "SELECT 1");
    assertRefused(
        "'DIR/seed.sql' has no known layout, but the folder has files of golang-migrate, such as"
            + " '1_a.up.sql'. Move or correct it, or use the setting 'layout' (golang-migrate) to"
            + " handle it like that tool.");
    assertThat(ProjectDetector.open(dir, "golang-migrate").history().graph().size()).isEqualTo(1);
  }

  @Test
  void bytesThatAreNoTextAreAnErrorOfTheirScript() throws IOException {
    write("1_a.up.sql", "SELECT 1");
    write("1_a.down.sql", new byte[] {'a', '\n', 'b', (byte) 0xE9, 'c'});
    write("2_b.up.sql", new byte[] {'a', '\n', '\n', 0, 'c'});
    Files.createSymbolicLink(dir.resolve("3_c.up.sql"), Path.of("nowhere"));
    new ProjectFolder(dir)
        .assertUnreadable(null)
        .containsExactly(
            "1_a downgrade: DIR/1_a.down.sql:2: the text is not UTF-8; save the file as UTF-8.",
            "2_b upgrade: DIR/2_b.up.sql:3: a NUL character; remove it.",
            "3_c upgrade: DIR/3_c.up.sql:1: the file cannot be read: the target of the link does not exist.");
  }

  @ParameterizedTest
  @CsvSource({
    "dbmate, -- migrate:up, -- migrate:down",
    "goose, -- +goose Up, -- +goose Down",
    "sql-migrate, -- +migrate Up, -- +migrate Down",
    "mybatis-sql, -- // up, -- //@UNDO",
  })
  void bytesThatAreNoTextAreAnErrorOfTheirSection(String layout, String up, String down)
      throws IOException {
    write("1_a.sql", up + "\nSELECT 1;\n" + down + "\nSELECT 2;\n");
    byte[] bytes = (up + "\nSELECT 1;\n" + down + "\nSELECT '?';\n").getBytes(UTF_8);
    bytes[bytes.length - 4] = (byte) 0xE9;
    write("2_b.sql", bytes);
    Files.createSymbolicLink(dir.resolve("3_c.sql"), Path.of("nowhere"));
    String nothing =
        "DIR/3_c.sql:1: the file cannot be read: the target of the link does not exist.";
    assertThat(new ProjectFolder(dir).layout()).isEqualTo(layout);
    new ProjectFolder(dir)
        .assertUnreadable(null)
        .map(line -> line.replace(".sql ", " "))
        .containsExactly(
            "2_b downgrade: DIR/2_b.sql:4: the text is not UTF-8; save the file as UTF-8.",
            "3_c upgrade: " + nothing,
            "3_c downgrade: " + nothing);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "V1__a.sql | V1__a.sql | is not named NUMBER_description.sql",
        "1_b.sql   | 1_b.sql   | has the same number as '1_a.sql'",
        "1.0_b.sql | 1_a.sql   | has the same number as '1.0_b.sql'",
      })
  void refusesNamesOnWhichMyBatisFails(String file, String named, String problem)
      throws IOException {
    write("1_a.sql", "SELECT 1");
    write(file, "SELECT 1");
    assertRefused(
        dir,
        "mybatis",
        "'DIR/%s' %s, but MyBatis Migrations requires a unique number in every name; rename or move it, or select another layout with the setting 'layout'."
            .formatted(named, problem));
  }
}
