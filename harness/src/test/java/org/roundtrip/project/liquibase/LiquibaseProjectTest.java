package org.roundtrip.project.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.project.ToolSettings;
import org.roundtrip.project.detect.ProjectDetector;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.UnreadableHistoryException;

/** What is read from changelogs, without a database. */
class LiquibaseProjectTest {

  private static final String TABLE =
      "<createTable tableName=\"%s\"><column name=\"id\" type=\"int\"/></createTable>";

  @TempDir private Path folder;

  @Test
  void includesKeepTheirOrderAndNameTheirFiles() throws IOException {
    Changelogs.text(
        folder,
        "src/main/resources/db/changelog/db.changelog-master.yaml",
        """
        databaseChangeLog:
          - include: {file: one.sql, relativeToChangelogFile: true}
          - includeAll: {path: more, relativeToChangelogFile: true}
        """);
    Path changes = folder.resolve("src/main/resources/db/changelog");
    Changelogs.text(
        changes,
        "one.sql",
        """
        --liquibase formatted sql

        --changeset ann:first
        CREATE TABLE a (id int);
        --rollback DROP TABLE a;
        """);
    Changelogs.xml(changes, "more/b.xml", set("second", "", TABLE.formatted("b")));
    Changelogs.text(
        changes,
        "more/c.json",
        """
        {"databaseChangeLog": [
          {"changeSet": {
            "id": "third", "author": "ann",
            "changes": [{"dropTable": {"tableName": "b"}}]}}]}
        """);

    try (MigrationProject project = open(Map.of())) {
      assertThat(places(project))
          .containsExactly(
              "first::ann::db/changelog/one.sql at db/changelog/one.sql:3",
              "second::ann::db/changelog/more/b.xml at db/changelog/more/b.xml:5",
              "third::ann::db/changelog/more/c.json at db/changelog/more/c.json:3");
      assertThat(down(project, 0).kind()).isEqualTo(MigrationScript.Kind.SCRIPT);
      assertThat(down(project, 1).kind()).isEqualTo(MigrationScript.Kind.AUTOMATIC);
      assertThat(down(project, 2).kind()).isEqualTo(MigrationScript.Kind.MISSING);
      assertThat(down(project, 2).reason())
          .isEqualTo(
              "Liquibase cannot undo the change 'dropTable' automatically, and the changeset does"
                  + " not define a rollback.");
    }
  }

  @Test
  void changesetsForOtherDatabasesAreEmpty() throws IOException {
    Changelogs.xml(
        folder,
        "db.changelog-master.xml",
        set("everywhere", "", TABLE.formatted("a"))
            + set("there", "dbms=\"postgresql,sqlite\"", TABLE.formatted("b"))
            + set("elsewhere", "dbms=\"mysql\"", TABLE.formatted("c"))
            + set("labelled", "labels=\"slow\"", TABLE.formatted("d"))
            + set("in-test", "context=\"test\"", TABLE.formatted("e"))
            + set("not-undone", "", TABLE.formatted("f") + "<rollback/>"));

    try (MigrationProject project = open(Map.of("contexts", "prod", "labels", "!slow"))) {
      assertThat(kinds(project, Direction.UPGRADE))
          .containsExactly("SCRIPT", "SCRIPT", "EMPTY", "EMPTY", "SCRIPT");
      assertThat(kinds(project, Direction.DOWNGRADE))
          .containsExactly("AUTOMATIC", "AUTOMATIC", "EMPTY", "EMPTY", "EMPTY");
      assertThat(project.engines()).containsExactlyInAnyOrder(Engine.SQLITE, Engine.POSTGRESQL);
    }
  }

  @Test
  void settingsOfSpringAndOfLiquibaseAreFound() throws IOException {
    Changelogs.text(
        folder,
        "src/main/resources/application.yml",
        """
        spring:
          liquibase:
            change-log: classpath:/changes/all.xml
            contexts: prod
            database-change-log-table: changes_done
            parameters: {name: things}
        """);
    Changelogs.xml(
        folder, "src/main/resources/changes/all.xml", set("x", "", TABLE.formatted("${name}")));

    try (MigrationProject project = open(Map.of())) {
      assertThat(places(project)).containsExactly("x::ann::changes/all.xml at changes/all.xml:5");
      assertThat(project.migrator().bookkeeping())
          .contains("changes_done", "CHANGES_DONE", "databasechangeloglock");
    }

    Path other = folder.resolve("other");
    Changelogs.text(other, "liquibase.properties", "changeLogFile: deep/log.xml\n");
    Changelogs.xml(other, "deep/log.xml", set("y", "", TABLE.formatted("y")));
    try (MigrationProject project = ProjectDetector.open(other, null)) {
      assertThat(project.layout()).isEqualTo("liquibase");
    }
  }

  @Test
  void aMissingChangelogIsReportedInOneSentence() {
    assertThat(
            assertThrows(
                UnreadableHistoryException.class,
                () ->
                    ProjectDetector.open(
                        folder,
                        "liquibase",
                        ToolSettings.none().with(Map.of("changelog", "a/b.xml")))))
        .hasMessage(
            "There is no changelog 'a/b.xml' in '%s'; set its path with the options 'changelog' and 'search-path'."
                .formatted(folder.resolve("")));
  }

  @Test
  void customChangesWithoutTheirClassFailOrAreSkipped() throws IOException {
    String custom =
        "<customChange class=\"com.example.Gone\"><param name=\"a\" value=\"b\"/></customChange>";
    Changelogs.xml(
        folder,
        "db.changelog-master.xml",
        set("alone", "", custom) + set("beside", "", TABLE.formatted("a") + custom));

    assertThat(assertThrows(UnreadableHistoryException.class, () -> open(Map.of()).close()))
        .hasMessage(
            "The changelog 'db.changelog-master.xml' of '%s' has a custom change whose class com.example.Gone is not on the class path; name its jars or folders with the option 'classes', or skip such changes with custom-changes = \"skip\"."
                .formatted(folder));
    try (MigrationProject project = open(Map.of("custom-changes", "skip"))) {
      assertThat(project.notRun())
          .containsExactly(
              new MigrationProject.NotRun(
                  "alone::ann::db.changelog-master.xml",
                  "the class of its custom change, com.example.Gone, is not on the class path"));
      assertThat(project.notices())
          .containsExactly(
              "beside::ann::db.changelog-master.xml ran without one of its changes: the class of its"
                  + " custom change, com.example.Gone, is not on the class path.");
    }
  }

  private MigrationProject open(Map<String, String> options) {
    return ProjectDetector.open(folder, null, ToolSettings.none().with(options));
  }

  private static String set(String id, String attributes, String content) {
    return "<changeSet id=\"%s\" author=\"ann\" %s>%s</changeSet>\n"
        .formatted(id, attributes, content);
  }

  private List<String> places(MigrationProject project) {
    return revisions(project).stream()
        .map(r -> r.id() + " at " + r.location().toString().replaceFirst(".*resources/", ""))
        .toList();
  }

  private static List<String> kinds(MigrationProject project, Direction direction) {
    return revisions(project).stream()
        .map(r -> project.migrator().script(r, direction, Engine.POSTGRESQL).kind().name())
        .toList();
  }

  private static MigrationScript down(MigrationProject project, int place) {
    return project
        .migrator()
        .script(revisions(project).get(place), Direction.DOWNGRADE, Engine.POSTGRESQL);
  }

  private static List<Revision> revisions(MigrationProject project) {
    return project.history().graph().revisions();
  }
}
