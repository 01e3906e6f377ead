package org.roundtrip.project.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.Roundtrip;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Report;
import org.roundtrip.revision.UnreadableHistoryException;
import org.roundtrip.rowtest.RowSettings;
import org.roundtrip.verify.Progress;
import org.roundtrip.verify.Settings;

/** Every layout on every kind of folder is a project, or one clear sentence. */
class AnyLayoutTest {

  private static final Map<String, Map<String, String>> FOLDERS =
      Map.ofEntries(
          Map.entry("native", Map.of("a1.sql", "-- revision: a1\n-- upgrade\nSELECT 1;")),
          Map.entry("diesel", Map.of("1_a/up.sql", "SELECT 1;", "1_a/down.sql", "SELECT 1;")),
          Map.entry("golang-migrate", Map.of("1_a.up.sql", "SELECT 1;", "1_a.down.sql", "")),
          Map.entry("dbmate", Map.of("1_a.sql", "-- migrate:up\nSELECT 1;\n-- migrate:down\n")),
          Map.entry("goose", Map.of("1_a.sql", "-- +goose Up\nSELECT 1;\n-- +goose Down\n")),
          Map.entry("sql-migrate", Map.of("1_a.sql", "-- +migrate Up\nSELECT 1;")),
          Map.entry("sqlx", Map.of("1_a.up.sql", "-- no-transaction\nSELECT 1;")),
          Map.entry("mybatis", Map.of("1_a.sql", "SELECT 1;\n-- //@UNDO\nSELECT 1;")),
          Map.entry("flyway", Map.of("V1__a.sql", "SELECT 1;", "R__b.sql", "SELECT 1;")),
          Map.entry(
              "sqitch", Map.of("sqitch.plan", "%project=x\n\na 2024-01-01T00:00:00Z x <x@y>")),
          Map.entry("dialect-pairs", Map.of("1_a.pg.up.sql", "SELECT 1;")),
          Map.entry("letters", Map.of("create_people.sql", "SELECT 1;", "x_1.sql", "SELECT 1;")),
          Map.entry(
              "liquibase",
              Map.of("db.changelog-master.sql", "--liquibase formatted sql\n--changeset a:1\nX")),
          Map.entry("alembic", Map.of("alembic.ini", "[alembic]\nscript_location = m\n")),
          Map.entry("text", Map.of("README.md", "text", "notes.txt", "text")),
          Map.entry("nested", Map.of("a/b/c.sql", "SELECT 1;")),
          Map.entry(
              "broken", Map.of("liquibase.properties", "changeLogFile: x.xml", "x.xml", "<a")),
          Map.entry("empty", Map.of()));

  @TempDir private Path dir;

  static Stream<Arguments> pairs() {
    List<String> kinds = new ArrayList<>(FOLDERS.keySet());
    kinds.addAll(List.of("a file", "nothing"));
    return ProjectDetector.layouts().stream()
        .flatMap(layout -> kinds.stream().sorted().map(kind -> Arguments.of(layout, kind)));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("pairs")
  void isReadOrRefusedInOneSentence(String layout, String kind) throws IOException {
    Path path = folder(kind);
    try {
      Report report =
          Roundtrip.verify(
              Settings.of(path)
                  .withLayout(layout)
                  .withEngines(Set.of(Engine.SQLITE))
                  .withRows(RowSettings.none()),
              Progress.SILENT);
      assertThat(report.layout()).isEqualTo(layout);
    } catch (UnreadableHistoryException | EnvironmentException e) {
      assertThat(e.getMessage().replace(dir.toString(), "DIR"))
          .endsWith(".")
          .doesNotContain("Exception", "null", "java.");
    }
  }

  private Path folder(String kind) throws IOException {
    if (kind.equals("nothing")) {
      return dir.resolve("nothing");
    }
    if (kind.equals("a file")) {
      return Files.writeString(dir.resolve("file.sql"), "SELECT 1;");
    }
    for (Map.Entry<String, String> file : FOLDERS.get(kind).entrySet()) {
      Path to = dir.resolve(file.getKey());
      Files.createDirectories(to.getParent());
      Files.writeString(to, file.getValue());
    }
    return dir;
  }
}
