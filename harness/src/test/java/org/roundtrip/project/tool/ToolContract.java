package org.roundtrip.project.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.Roundtrip;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.finding.Report;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.project.RecordedRun;
import org.roundtrip.project.RunResult;
import org.roundtrip.project.detect.ProjectDetector;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.schema.SchemaSnapshot;
import org.roundtrip.verify.Settings;

/**
 * What every adapter has to keep, on every engine that its tool runs on. A test of an adapter
 * extends it and brings the fixture.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ToolContract {

  private final ToolFixture fixture;
  private final Map<Engine, DatabaseServer> servers = new TreeMap<>();

  /** Holds an adapter to the contract. */
  protected ToolContract(ToolFixture fixture) {
    this.fixture = fixture;
  }

  Set<Engine> engines() {
    return fixture.engines();
  }

  @AfterAll
  void closeServers() {
    servers.values().forEach(DatabaseServer::close);
  }

  @ParameterizedTest
  @MethodSource("engines")
  void discoversAndOrders(Engine engine, @TempDir Path folder) throws Exception {
    try (Stage stage = stage(Story.SOUND, engine, folder)) {
      List<Revision> revisions = stage.revisions();
      assertThat(stage.project().layout()).isEqualTo(fixture.layout());
      assertThat(stage.project().history().problems()).isEmpty();
      assertThat(stage.project().notRun()).isEmpty();
      assertThat(stage.project().engines()).contains(engine);
      assertThat(revisions.stream().map(r -> r.id().value()).toList()).isEqualTo(fixture.ids());
      assertThat(revisions.get(0).parents()).isEmpty();
      assertThat(revisions.get(1).parents()).containsExactly(revisions.get(0).id());
      assertThat(revisions.get(2).parents()).containsExactly(revisions.get(1).id());
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void namesFileAndLine(Engine engine, @TempDir Path folder) throws Exception {
    try (Stage stage = stage(Story.SOUND, engine, folder)) {
      Path path = stage.path().toAbsolutePath();
      assertThat(
              stage.revisions().stream()
                  .map(Revision::location)
                  .map(l -> path.relativize(l.file().toAbsolutePath()) + ":" + l.line())
                  .toList())
          .isEqualTo(fixture.places());
      for (Revision revision : stage.revisions()) {
        for (Direction direction : Direction.values()) {
          MigrationScript leg = stage.migrator().leg(revision, direction, engine);
          assertThat(leg.kind()).isEqualTo(MigrationScript.Kind.SCRIPT);
          assertThat(leg.location().file()).isRegularFile();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void goesUpAndDownOneRevision(Engine engine, @TempDir Path folder) throws Exception {
    try (Stage stage = stage(Story.SOUND, engine, folder)) {
      List<SchemaSnapshot> seen = climb(stage);
      assertThat(new HashSet<>(seen)).hasSize(4);
      for (int i = 2; i >= 0; i--) {
        stage.run(stage.revisions().get(i), Direction.DOWNGRADE);
        assertThat(stage.schema().text()).isEqualTo(seen.get(i).text());
        stage.run(stage.revisions().get(i), Direction.UPGRADE);
        assertThat(stage.schema().text()).isEqualTo(seen.get(i + 1).text());
        stage.run(stage.revisions().get(i), Direction.DOWNGRADE);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void goesTheWholeWayAtOnce(Engine engine, @TempDir Path folder) throws Exception {
    try (Stage stage = stage(Story.SOUND, engine, folder);
        Stage steps = stage(Story.SOUND, engine, folder.resolve("steps"))) {
      List<SchemaSnapshot> seen = climb(steps);
      List<Revision> passed = new ArrayList<>();

      stage.runAll(Direction.UPGRADE, passed::add);
      assertThat(passed).isEqualTo(stage.revisions());
      assertThat(stage.schema().text()).isEqualTo(seen.get(3).text());

      passed.clear();
      stage.runAll(Direction.DOWNGRADE, passed::add);
      Collections.reverse(passed);
      assertThat(passed).isEqualTo(stage.revisions());
      assertThat(stage.schema().text()).isEqualTo(seen.get(0).text());
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void tellsWhatItPassedBeforeAFailure(Engine engine, @TempDir Path folder) throws Exception {
    try (Stage stage = stage(Story.FAILS_PART_WAY, engine, folder)) {
      List<Revision> passed = new ArrayList<>();
      assertThat(
              assertThrows(
                  MigrationFailedException.class,
                  () -> stage.runAll(Direction.UPGRADE, passed::add)))
          .hasMessageContaining("nowhere");
      assertThat(passed).isEqualTo(stage.revisions().subList(0, 2));
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void keepsBooks(Engine engine, @TempDir Path folder) throws Exception {
    try (Stage stage = stage(Story.SOUND, engine, folder);
        Session session = stage.database().connect()) {
      Tool tool = ToolFixture.tool(stage.project()).orElse(null);
      if (tool == null) {
        assertThat(stage.migrator().bookkeeping()).isEmpty();
        return;
      }
      List<RevisionId> ids = stage.revisions().stream().map(Revision::id).toList();
      assertThat(tool.current(session)).isEmpty();
      stage.run(stage.revisions().get(0), Direction.UPGRADE);
      assertThat(tool.current(session)).containsExactly(ids.get(0));
      stage.run(stage.revisions().get(1), Direction.UPGRADE);
      assertThat(tool.current(session)).containsExactly(ids.get(1));
      stage.run(stage.revisions().get(1), Direction.DOWNGRADE);
      assertThat(tool.current(session)).containsExactly(ids.get(0));

      String before = stage.schema().text();
      tool.stamp(Set.of(ids.get(2)), session);
      assertThat(tool.current(session)).containsExactly(ids.get(2));
      tool.stamp(Set.of(ids.get(1)), session);
      assertThat(tool.current(session)).containsExactly(ids.get(1));
      tool.stamp(Set.of(), session);
      assertThat(tool.current(session)).isEmpty();
      assertThat(stage.schema().text()).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void leavesItsBooksOutOfTheSnapshots(Engine engine, @TempDir Path folder) throws Exception {
    try (Stage stage = stage(Story.SOUND, engine, folder)) {
      SchemaSnapshot empty = stage.schema(Set.of());
      stage.runAll(Direction.UPGRADE, revision -> {});
      stage.runAll(Direction.DOWNGRADE, revision -> {});
      assertThat(stage.schema().text()).isEqualTo(empty.text());
      boolean keeps = !stage.migrator().bookkeeping().isEmpty();
      assertThat(!stage.schema(Set.of()).equals(empty)).isEqualTo(keeps);
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void reportsARefusal(Engine engine, @TempDir Path folder) throws Exception {
    try (Stage stage = stage(Story.REFUSES, engine, folder)) {
      List<SchemaSnapshot> seen = climb(stage);
      MigrationScript leg = stage.migrator().leg(stage.last(), Direction.DOWNGRADE, engine);
      if (leg.canRun()) {
        MigrationFailedException failure = stage.failure(stage.last(), Direction.DOWNGRADE);
        assertThat(failure.isRefusal()).as(failure.getMessage()).isTrue();
        assertThat(failure.getMessage()).isNotBlank();
        assertThat(stage.schema().text()).isEqualTo(seen.get(3).text());
      } else {
        assertThat(leg.reason()).isNotBlank();
      }
      assertThat(stage.migrator().leg(stage.revisions().get(1), Direction.DOWNGRADE, engine))
          .matches(MigrationScript::canRun);
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void failsPartWayAndSaysHowFarItGot(Engine engine, @TempDir Path folder) throws Exception {
    try (Stage stage = stage(Story.FAILS_PART_WAY, engine, folder)) {
      stage.run(stage.revisions().get(0), Direction.UPGRADE);
      stage.run(stage.revisions().get(1), Direction.UPGRADE);
      MigrationFailedException failure = stage.failure(stage.last(), Direction.UPGRADE);

      assertThat(failure.isRefusal()).isFalse();
      assertThat(failure.getMessage())
          .contains(
              engine == Engine.POSTGRESQL
                  ? "relation \"nowhere\" does not exist"
                  : "no such table: nowhere");
      assertThat(failure.location().file()).isRegularFile();
      boolean stays = stage.hasTable("tags");
      assertThat(failure.applied() > 0 && !failure.rolledBack()).isEqualTo(stays);
      if (fixture.seesStatements()) {
        assertThat(failure.statement()).contains("INSERT INTO nowhere");
        assertThat(failure.applied()).isEqualTo(1);
        assertThat(failure.sqlState()).isEqualTo(engine == Engine.POSTGRESQL ? "42P01" : null);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void survivesADroppedConnection(Engine engine, @TempDir Path folder) throws Exception {
    try (Stage stage = stage(Story.SOUND, engine, folder)) {
      for (Revision revision : stage.revisions()) {
        stage.run(revision, Direction.UPGRADE);
        if (engine == Engine.POSTGRESQL) {
          stage.dropConnections();
        }
      }
      stage.runAll(Direction.DOWNGRADE, revision -> {});
      assertThat(stage.hasTable("accounts")).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void leavesNoConnectionBehind(Engine engine, @TempDir Path folder) throws Exception {
    try (Stage stage = stage(Story.REFUSES, engine, folder)) {
      for (Revision revision : stage.revisions()) {
        stage.run(revision, Direction.UPGRADE);
        assertAlone(stage);
      }
      if (stage.migrator().leg(stage.last(), Direction.DOWNGRADE, engine).canRun()) {
        stage.failure(stage.last(), Direction.DOWNGRADE);
        assertAlone(stage);
      }
      try (ScratchDatabase copy = stage.server().copy(stage.database())) {
        assertThat(Stage.schema(copy, Set.of()).text()).isEqualTo(stage.schema(Set.of()).text());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void touchesNothingElse(Engine engine, @TempDir Path folder) throws Exception {
    try (Stage stage = stage(Story.SOUND, engine, folder);
        ScratchDatabase neighbour = stage.server().create()) {
      Map<String, Long> files = files(folder);
      String before = Stage.schema(neighbour, Set.of()).text();
      stage.runAll(Direction.UPGRADE, revision -> {});
      stage.run(stage.last(), Direction.DOWNGRADE);
      assertThat(Stage.schema(neighbour, Set.of()).text()).isEqualTo(before);
      assertThat(files(folder)).isEqualTo(files);
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void repeatsWhatTheToolSent(Engine engine, @TempDir Path folder) throws Exception {
    try (Stage stage = stage(Story.SOUND, engine, folder)) {
      List<SchemaSnapshot> seen = climb(stage);
      stage.runAll(Direction.DOWNGRADE, revision -> {});
      for (int i = 0; i < 3; i++) {
        Revision revision = stage.revisions().get(i);
        // A downgrade alone is not seen in runAll.
        RunResult up = stage.run(revision, Direction.UPGRADE);
        RunResult down = stage.run(revision, Direction.DOWNGRADE);
        assertThat(isRepeatable(up) && isRepeatable(down)).isEqualTo(fixture.canRepeat());
        if (fixture.canRepeat()) {
          repeat(stage, up, down, seen.get(i), seen.get(i + 1));
        }
        stage.run(revision, Direction.UPGRADE);
      }
    }
  }

  private static boolean isRepeatable(RunResult result) {
    return result.recorded().filter(RecordedRun::isRepeatable).isPresent();
  }

  private static void repeat(
      Stage stage, RunResult up, RunResult down, SchemaSnapshot before, SchemaSnapshot after)
      throws Exception {
    Set<String> books = stage.migrator().bookkeeping();
    try (ScratchDatabase copy = stage.server().copy(stage.database());
        Session session = copy.connect()) {
      boolean ours = stage.engine() == Engine.POSTGRESQL;
      session.connection().setAutoCommit(!ours);
      up.recorded().orElseThrow().repeat(session, ours);
      assertThat(Stage.schema(session, books).text()).isEqualTo(after.text());
      down.recorded().orElseThrow().repeat(session, ours);
      assertThat(Stage.schema(session, books).text()).isEqualTo(before.text());
      if (ours) {
        session.connection().rollback();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void aSoundHistoryHasNoFindings(Engine engine, @TempDir Path folder) throws Exception {
    assertThat(findings(Story.SOUND, engine, folder)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("engines")
  void aLeakIsFound(Engine engine, @TempDir Path folder) throws Exception {
    assertThat(findings(Story.LEAKY, engine, folder)).contains(FindingCode.RT104);
  }

  @ParameterizedTest
  @MethodSource("engines")
  void aRefusalIsFound(Engine engine, @TempDir Path folder) throws Exception {
    assertThat(findings(Story.REFUSES, engine, folder)).containsExactly(fixture.refusal());
  }

  @ParameterizedTest
  @MethodSource("engines")
  void aFailureIsFound(Engine engine, @TempDir Path folder) throws Exception {
    assertThat(findings(Story.FAILS_PART_WAY, engine, folder)).containsExactly(FindingCode.RT109);
  }

  @ParameterizedTest
  @MethodSource("engines")
  void lostRowsAreFound(Engine engine, @TempDir Path folder) throws Exception {
    assertThat(findings(Story.LOSES_ROWS, engine, folder)).containsExactly(FindingCode.RT204);
  }

  private List<FindingCode> findings(Story story, Engine engine, Path folder) throws IOException {
    Path project = fixture.write(folder, story, engine);
    Report report =
        Roundtrip.verify(
            Settings.of(project)
                .withTools(fixture.settings(project, engine))
                .withEngines(Set.of(engine))
                .withRows(fixture.rows(story)));
    assertThat(report.layout()).isEqualTo(fixture.layout());
    assertThat(report.revisions()).isEqualTo(3);
    assertThat(report.checksRun()).isPositive();
    return report.findings().stream().map(Finding::code).toList();
  }

  private Stage stage(Story story, Engine engine, Path folder) throws IOException {
    Path project = fixture.write(Files.createDirectories(folder), story, engine);
    DatabaseServer server =
        servers.computeIfAbsent(engine, e -> DatabaseServers.open(e, DatabaseSettings.defaults()));
    return new Stage(
        ProjectDetector.open(project, null, fixture.settings(project, engine)).on(engine),
        server,
        server.create());
  }

  /** Upgrades step by step; what the database looked like at base and after each. */
  private static List<SchemaSnapshot> climb(Stage stage) throws Exception {
    List<SchemaSnapshot> seen = new ArrayList<>(List.of(stage.schema()));
    for (Revision revision : stage.revisions()) {
      stage.run(revision, Direction.UPGRADE);
      seen.add(stage.schema());
    }
    return seen;
  }

  /** A server needs a moment to see that a process has gone. */
  private static void assertAlone(Stage stage) throws SQLException, InterruptedException {
    if (stage.engine() == Engine.SQLITE) {
      try (Session session = stage.database().connect();
          java.sql.Statement statement = session.connection().createStatement()) {
        assertThatNoException()
            .isThrownBy(() -> statement.executeUpdate("BEGIN EXCLUSIVE; COMMIT"));
      }
      return;
    }
    for (int i = 0; i < 20 && !stage.strangers().equals("0"); i++) {
      Thread.sleep(50);
    }
    assertThat(stage.strangers()).isEqualTo("0");
  }

  /** The files of a folder with their sizes, without what Python makes beside its sources. */
  private static Map<String, Long> files(Path folder) throws IOException {
    Map<String, Long> sizes = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (IntStream.range(0, file.getNameCount())
            .noneMatch(i -> file.getName(i).toString().equals("__pycache__"))) {
          sizes.put(folder.relativize(file).toString(), Files.size(file));
        }
      }
    }
    return sizes;
  }
}
