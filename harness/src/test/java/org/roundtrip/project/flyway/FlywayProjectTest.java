package org.roundtrip.project.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.database.Databases;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.Migrator.Transactions;
import org.roundtrip.project.RecordedRun;
import org.roundtrip.project.RunResult;
import org.roundtrip.project.ToolSettings;
import org.roundtrip.project.detect.ProjectDetector;
import org.roundtrip.project.tool.ToolFixture;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.revision.UnreadableHistoryException;

class FlywayProjectTest {

  @TempDir private Path dir;

  private void file(String name, String... lines) throws IOException {
    Path file = dir.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, String.join("\n", lines));
  }

  private MigrationProject open(String... said) {
    Map<String, String> settings = new java.util.HashMap<>();
    for (int i = 0; i < said.length; i += 2) {
      settings.put(said[i], said[i + 1]);
    }
    return ProjectDetector.open(dir, null, ToolSettings.none().with(settings));
  }

  private List<String> lines(MigrationProject project) {
    return project.history().graph().revisions().stream()
        .map(
            r ->
                r.id()
                    + " | "
                    + r.name()
                    + " | "
                    + r.title()
                    + " | "
                    + r.parents()
                    + " | "
                    + dir.relativize(r.location().file()))
        .toList();
  }

  private static List<String> notRun(MigrationProject project) {
    return project.notRun().stream().map(n -> n.name() + ": " + n.reason()).toList();
  }

  /** Goes all the way up, one revision at a time. */
  private static Map<Revision, RunResult> climb(MigrationProject project, ScratchDatabase database)
      throws Exception {
    Map<Revision, RunResult> results = new HashMap<>();
    for (Revision revision : project.history().graph().revisions()) {
      results.put(revision, run(project, revision, Direction.UPGRADE, database));
    }
    return results;
  }

  private static boolean isRepeatable(RunResult result) {
    return result.recorded().filter(RecordedRun::isRepeatable).isPresent();
  }

  private static RunResult run(
      MigrationProject project, Revision revision, Direction direction, ScratchDatabase database)
      throws MigrationFailedException, java.sql.SQLException {
    try (Session session = database.connect()) {
      return project.migrator().run(revision, direction, session, Transactions.AS_THE_TOOL);
    }
  }

  @Test
  void usesFlywaysOrderAndListsWhatDoesNotRun() throws Exception {
    file("V1_10__ten.sql", "SELECT 1;");
    file("V1.2__two.sql", "SELECT 1;");
    file("sub/V02__deep.sql", "SELECT 1;");
    file("V1__Init_all.sql", "SELECT 1;");
    file("B1.2__base.sql", "SELECT 1;");
    file("R__views.sql", "SELECT 1;");
    file("R__a_first_view.sql", "SELECT 1;");
    file("U9__nothing.sql", "SELECT 1;");
    file("V3__code.java", "class V3__code {}");
    file("afterMigrate.sql", "SELECT 1;");
    try (MigrationProject project = open()) {
      assertThat(project.layout()).isEqualTo("flyway");
      assertThat(lines(project))
          .containsExactly(
              "1 | V1__Init_all | Init all | [] | V1__Init_all.sql",
              "1.2 | V1.2__two | two | [1] | V1.2__two.sql",
              "1.10 | V1_10__ten | ten | [1.2] | V1_10__ten.sql",
              "2 | V02__deep | deep | [1.10] | sub/V02__deep.sql",
              "R__a_first_view | R__a_first_view | a first view | [2] | R__a_first_view.sql",
              "R__views | R__views | views | [R__a_first_view] | R__views.sql");
      assertThat(notRun(project))
          .containsExactly(
              "B1.2__base: It is a baseline, which replaces the versions up to it.",
              "U9__nothing: There is no version 9 to undo.",
              "V3__code: It is code in "
                  + dir.resolve("V3__code.java")
                  + ", and its class was not found; compile it and name the folder of the class"
                  + " with --tool classes=FOLDER.");
    }
  }

  @Test
  void filesThatFlywayWouldIgnoreAreRejected() throws Exception {
    file("V1__a.sql", "SELECT 1;");
    file("seed.sql", "SELECT 1;");
    assertThatThrownBy(this::open)
        .isInstanceOf(UnreadableHistoryException.class)
        .hasMessage(
            "Flyway refuses '"
                + dir
                + "': Invalid SQL filenames found: Unrecognised migration name format: seed.sql."
                + " Rename or move it, or use the setting 'tool' (validateMigrationNaming=false) to ignore"
                + " it like Flyway does by default.");
    try (MigrationProject project = open("validateMigrationNaming", "false")) {
      assertThat(project.history().graph().size()).isEqualTo(1);
    }
    assertThatThrownBy(() -> open("wrong", "1"))
        .isInstanceOf(UnreadableHistoryException.class)
        .hasMessageStartingWith(
            "Flyway rejects its settings: Unknown configuration property: flyway.wrong.");
  }

  @Test
  void findsASpringProjectWithScriptsForEachEngine() throws Exception {
    file(
        "src/main/resources/application.yml",
        "spring:",
        "  flyway:",
        "    locations: classpath:db/{vendor}",
        "    table: ${BOOKS_OF_NOBODY:books}",
        "    placeholder-replacement: true",
        "    placeholders:",
        "      name-of-table: users",
        "---",
        "spring:",
        "  config.activate.on-profile: other",
        "  flyway.table: elsewhere");
    file("src/main/resources/db/sqlite/V1__a.sql", "CREATE TABLE ${name-of-table} (a int);");
    file("src/main/resources/db/sqlite/U1__a.sql", "DROP TABLE ${name-of-table};");
    file("src/main/resources/db/postgresql/V1__a.sql", "CREATE TABLE ${name-of-table} (b int);");
    file("src/main/resources/db/postgresql/V2__b.sql", "CREATE TABLE more (a int);");
    try (MigrationProject project = open()) {
      assertThat(project.engines()).containsExactlyInAnyOrderElementsOf(Engine.defaults());
      assertThat(project.on(Engine.SQLITE).history().graph().size()).isEqualTo(1);
      assertThat(project.on(Engine.POSTGRESQL).history().graph().size()).isEqualTo(2);
      assertThat(project.migrator().bookkeeping()).containsExactly("books");
      try (DatabaseServer server =
              DatabaseServers.open(Engine.SQLITE, DatabaseSettings.defaults());
          ScratchDatabase database = server.create()) {
        MigrationProject view = project.on(Engine.SQLITE);
        climb(view, database);
        assertThat(tables(database)).isEqualTo("books,users");
        run(view, view.history().graph().resolve("1"), Direction.DOWNGRADE, database);
        assertThat(tables(database)).isEqualTo("books");
      }
    }
    try (MigrationProject project = open("profile", "other")) {
      assertThat(project.migrator().bookkeeping()).containsExactly("elsewhere");
    }
  }

  private static String tables(ScratchDatabase database) throws Exception {
    return Databases.ask(
        database,
        "SELECT group_concat(name) FROM (SELECT name FROM sqlite_master WHERE type = 'table'"
            + " ORDER BY name)");
  }

  @Test
  void readsFlywaysOwnFiles() throws Exception {
    file("flyway.toml", "[flyway]", "locations = [\"filesystem:sql\"]", "table = \"books\"");
    file("sql/V1__a.sql", "SELECT 1;");
    file("sql/deeper/than/V2__b.sql", "SELECT 1;");
    try (MigrationProject project = open()) {
      assertThat(project.migrator().bookkeeping()).containsExactly("books");
      assertThat(project.history().graph().size()).isEqualTo(2);
    }
    Files.delete(dir.resolve("flyway.toml"));
    file("flyway.conf", "flyway.locations=filesystem:sql", "flyway.table=other");
    try (MigrationProject project = open()) {
      assertThat(project.migrator().bookkeeping()).containsExactly("other");
    }
    try (MigrationProject project = open("table", "mine", "locations", "filesystem:sql/deeper")) {
      assertThat(project.migrator().bookkeeping()).containsExactly("mine");
      assertThat(project.history().graph().size()).isEqualTo(1);
    }
    assertThatThrownBy(() -> open("locations", "filesystem:nowhere"))
        .hasMessage(
            "Flyway's location 'filesystem:nowhere' does not exist in '"
                + dir
                + "'; name the folder with the setting 'tool' (locations=filesystem:FOLDER).");
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void runsCodeCallbacksAndRepeatableOnesOneAtATime(Engine engine) throws Exception {
    file(
        "src/main/java/db/migration/V2__Code.java",
        "package db.migration;",
        "public class V2__Code extends org.flywaydb.core.api.migration.BaseJavaMigration {",
        "  @Override public void migrate(org.flywaydb.core.api.migration.Context c) throws Exception {",
        "    try (var s = c.getConnection().createStatement();",
        "        var rows = s.executeQuery(\"SELECT count(*) FROM t\")) {",
        "      rows.next();",
        "      try (var i = c.getConnection().createStatement()) {",
        "        i.execute(\"INSERT INTO t VALUES (\" + (10 + rows.getInt(1)) + \")\");",
        "      }",
        "    }",
        "  }",
        "}");
    file("src/main/resources/db/migration/V1__a.sql", "CREATE TABLE t (a int);");
    file("src/main/resources/db/migration/U1__a.sql", "DROP TABLE t;");
    file("src/main/resources/db/migration/U2__code.sql", "DELETE FROM t WHERE a = 10;");
    file("src/main/resources/db/migration/R__b_view.sql", "CREATE VIEW w AS SELECT * FROM v;");
    file("src/main/resources/db/migration/R__a_view.sql", "CREATE VIEW v AS SELECT * FROM t;");
    file(
        "src/main/resources/db/migration/afterMigrate.sql",
        "CREATE TABLE IF NOT EXISTS called (a int);",
        "INSERT INTO called VALUES (1);");
    assertThat(notRun(open()))
        .extracting(line -> line.substring(0, line.indexOf(":")))
        .containsExactly("U2__code", "V2__Code");
    Path classes = Files.createDirectories(dir.resolve("target/classes"));
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(
                    null,
                    null,
                    null,
                    "-d",
                    classes.toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    dir.resolve("src/main/java/db/migration/V2__Code.java").toString()))
        .isZero();
    try (MigrationProject project = open();
        DatabaseServer server = DatabaseServers.open(engine, DatabaseSettings.defaults());
        ScratchDatabase database = server.create()) {
      assertThat(lines(project).get(1))
          .isEqualTo("2 | V2__Code | Code | [1] | src/main/java/db/migration/V2__Code.java");
      assertThat(notRun(project)).isEmpty();
      List<Revision> all = new ArrayList<>(project.history().graph().revisions());
      Map<Revision, RunResult> results = climb(project, database);
      assertThat(Databases.ask(database, "SELECT sum(a) FROM w")).isEqualTo("10");
      assertThat(Databases.ask(database, "SELECT count(*) FROM called")).isEqualTo("4");
      assertThat(isRepeatable(results.get(all.get(1)))).isFalse();
      assertThat(current(project, database)).containsExactly(all.get(3).id());
      Collections.reverse(all);
      run(project, all.get(2), Direction.DOWNGRADE, database);
      assertThat(Databases.ask(database, "SELECT count(*) FROM t")).isEqualTo("0");
      assertThat(current(project, database)).containsExactly(all.get(3).id());
      assertThat(project.migrator().script(all.get(0), Direction.DOWNGRADE, engine).reason())
          .isEqualTo("Flyway has no undo scripts for repeatable migrations");
    }
  }

  private static Set<RevisionId> current(MigrationProject project, ScratchDatabase database)
      throws Exception {
    try (Session session = database.connect()) {
      return ToolFixture.tool(project).orElseThrow().current(session);
    }
  }

  @Test
  void anOwnSchemaIsMadeAndGoesWithTheFirstRevision() throws Exception {
    file("V1__a.sql", "CREATE TABLE t (a int);");
    file("U1__a.sql", "DROP TABLE app.t;");
    String schemas = "SELECT count(*) FROM pg_namespace WHERE nspname = 'app'";
    try (MigrationProject project = open("schemas", "app");
        DatabaseServer server =
            DatabaseServers.open(Engine.POSTGRESQL, DatabaseSettings.defaults());
        ScratchDatabase database = server.create()) {
      Revision only = project.history().graph().resolve("1");
      for (int i = 0; i < 2; i++) {
        RunResult up = climb(project, database).get(only);
        assertThat(isRepeatable(up)).isFalse();
        assertThat(Databases.ask(database, "SELECT to_regclass('app.t')")).isEqualTo("app.t");
        assertThat(current(project, database)).containsExactly(only.id());
        run(project, only, Direction.DOWNGRADE, database);
        assertThat(Databases.ask(database, schemas)).isEqualTo("0");
        assertThat(current(project, database)).isEmpty();
      }
    }
  }

  @Test
  void aBaselineIsTakenInOneGoAlone() throws Exception {
    file("V1__a.sql", "CREATE TABLE a (id integer);");
    file("V2__b.sql", "CREATE TABLE b (id integer);");
    file("U2__b.sql", "DROP TABLE b;");
    file("B2__base.sql", "CREATE TABLE whole (id integer);");
    try (MigrationProject project = open();
        DatabaseServer server = DatabaseServers.open(Engine.SQLITE, DatabaseSettings.defaults());
        ScratchDatabase steps = server.create();
        ScratchDatabase leap = server.create()) {
      List<Revision> all = project.history().graph().revisions();
      climb(project, steps);
      assertThat(tables(steps)).isEqualTo("a,b,flyway_schema_history");
      run(project, all.get(1), Direction.DOWNGRADE, steps);
      run(project, all.get(1), Direction.UPGRADE, steps);
      assertThat(tables(steps)).isEqualTo("a,b,flyway_schema_history");
      List<Revision> passed = new ArrayList<>();
      try (Session session = leap.connect()) {
        project.migrator().runAll(all, Direction.UPGRADE, session, passed::add);
      }
      assertThat(passed).isEqualTo(all);
      assertThat(tables(leap)).isEqualTo("flyway_schema_history,whole");
      assertThat(current(project, leap)).containsExactly(all.get(1).id());
    }
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void aFailureHasFileLineStatementAndState(Engine engine) throws Exception {
    file("V1__a.sql", "CREATE TABLE t (a int);");
    file("V2__b.sql", "INSERT INTO t VALUES (1);", "", "DROP TABLE nowhere;");
    file("V2__b.sql.conf", "executeInTransaction=false");
    try (MigrationProject project = open();
        DatabaseServer server = DatabaseServers.open(engine, DatabaseSettings.defaults());
        ScratchDatabase database = server.create()) {
      MigrationFailedException failure =
          catchThrowableOfType(MigrationFailedException.class, () -> climb(project, database));
      assertThat(dir.relativize(failure.location().file())).hasToString("V2__b.sql");
      assertThat(failure.location().line()).isEqualTo(3);
      assertThat(failure.statement()).isEqualTo("DROP TABLE nowhere");
      assertThat(failure.applied()).isEqualTo(1);
      assertThat(failure.rolledBack()).isFalse();
      assertThat(failure.sqlState()).isEqualTo(engine == Engine.POSTGRESQL ? "42P01" : null);
      assertThat(Databases.ask(database, "SELECT count(*) FROM t")).isEqualTo("1");
    }
  }
}
