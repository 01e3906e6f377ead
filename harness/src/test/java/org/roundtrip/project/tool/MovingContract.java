package org.roundtrip.project.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.project.RecordedRun;
import org.roundtrip.project.RunResult;
import org.roundtrip.project.StatementListener;
import org.roundtrip.revision.Revision;
import org.roundtrip.schema.SchemaSnapshot;

/** How a tool moves a database. */
interface MovingContract extends ToolStages {

  @ParameterizedTest
  @MethodSource("engines")
  default void goesUpAndDownOneRevision(Engine engine, @TempDir Path folder) throws Exception {
    try (Stage stage = stage(Story.SOUND, engine, folder)) {
      List<SchemaSnapshot> seen = stage.climb();
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
  default void goesTheWholeWayAtOnce(Engine engine, @TempDir Path folder) throws Exception {
    try (Stage stage = stage(Story.SOUND, engine, folder);
        Stage steps = stage(Story.SOUND, engine, folder.resolve("steps"))) {
      List<SchemaSnapshot> seen = steps.climb();
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
  default void tellsWhatItPassedBeforeAFailure(Engine engine, @TempDir Path folder)
      throws Exception {
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
  default void reportsARefusal(Engine engine, @TempDir Path folder) throws Exception {
    try (Stage stage = stage(Story.REFUSES, engine, folder)) {
      List<SchemaSnapshot> seen = stage.climb();
      MigrationScript script = stage.migrator().script(stage.last(), Direction.DOWNGRADE, engine);
      if (script.canRun()) {
        MigrationFailedException failure = stage.failure(stage.last(), Direction.DOWNGRADE);
        assertThat(failure.isRefusal()).as(failure.getMessage()).isTrue();
        assertThat(failure.getMessage()).isNotBlank();
        assertThat(stage.schema().text()).isEqualTo(seen.get(3).text());
      } else {
        assertThat(script.reason()).isNotBlank();
      }
      assertThat(stage.migrator().script(stage.revisions().get(1), Direction.DOWNGRADE, engine))
          .matches(MigrationScript::canRun);
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  default void failsPartWayAndSaysHowFarItGot(Engine engine, @TempDir Path folder)
      throws Exception {
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
      if (fixture().seesStatements()) {
        assertThat(failure.statement()).contains("INSERT INTO nowhere");
        assertThat(failure.applied()).isEqualTo(1);
        assertThat(failure.sqlState()).isEqualTo(engine == Engine.POSTGRESQL ? "42P01" : null);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  default void repeatsWhatTheToolSent(Engine engine, @TempDir Path folder) throws Exception {
    try (Stage stage = stage(Story.SOUND, engine, folder)) {
      List<SchemaSnapshot> seen = stage.climb();
      stage.runAll(Direction.DOWNGRADE, revision -> {});
      for (int i = 0; i < 3; i++) {
        Revision revision = stage.revisions().get(i);
        // A downgrade alone is not seen in runAll.
        RunResult up = stage.run(revision, Direction.UPGRADE);
        RunResult down = stage.run(revision, Direction.DOWNGRADE);
        assertThat(isRepeatable(up) && isRepeatable(down)).isEqualTo(fixture().canRepeat());
        if (fixture().canRepeat()) {
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
      up.recorded().orElseThrow().repeat(session, ours, StatementListener.NONE);
      assertThat(Stage.schema(session, books).text()).isEqualTo(after.text());
      down.recorded().orElseThrow().repeat(session, ours, StatementListener.NONE);
      assertThat(Stage.schema(session, books).text()).isEqualTo(before.text());
      if (ours) {
        session.connection().rollback();
      }
    }
  }
}
