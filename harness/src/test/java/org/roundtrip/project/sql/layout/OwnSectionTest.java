package org.roundtrip.project.sql.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationProject;

/** Statements for one engine go to a section of their own if the engines share the downgrade. */
class OwnSectionTest {

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "an upgrade for each engine | -- upgrade: postgresql;CREATE TABLE t (a integer)\\;;"
            + "-- upgrade: sqlite;CREATE TABLE t (a integer)\\;;-- downgrade;DROP TABLE t | DROP TYPE"
            + " mood | -- downgrade: postgresql;DROP TABLE t\\;",
        "an empty downgrade | -- upgrade: postgresql;SELECT 1\\;;-- upgrade: sqlite;SELECT 1\\;;"
            + "-- downgrade; | DROP INDEX i | -- downgrade: postgresql",
        "a statement of one engine | -- upgrade;SELECT 1\\;;-- downgrade;SELECT 2\\; | DROP TYPE mood"
            + " | -- downgrade: postgresql;SELECT 2\\;",
        "a statement of every engine | -- upgrade;SELECT 1\\;;-- downgrade;SELECT 2\\; | DROP INDEX"
            + " i | ''",
        "an own section | -- upgrade;SELECT 1\\;;-- downgrade: postgresql;SELECT 2\\;;-- downgrade;"
            + "SELECT 3\\; | DROP TYPE mood | ''",
        "one engine | -- upgrade: postgresql;SELECT 1\\;;-- downgrade;SELECT 2\\; | DROP TYPE mood |"
            + " ''",
      })
  void repeatsTheSharedDowngrade(String name, String lines, String statement, String section)
      throws IOException {
    Files.writeString(folder.resolve("a.sql"), "-- revision: a\n" + text(lines) + "\n");
    try (MigrationProject project = SqlLayouts.open(folder, "native")) {
      assertThat(
              project
                  .migrator()
                  .ownSection(
                      project.history().graph().revisions().get(0),
                      Direction.DOWNGRADE,
                      Engine.POSTGRESQL,
                      List.of(statement))
                  .orElse(""))
          .isEqualTo(text(section));
    }
  }

  private static String text(String lines) {
    return lines.replaceAll("(?<!\\\\);", "\n").replace("\\;", ";");
  }
}
