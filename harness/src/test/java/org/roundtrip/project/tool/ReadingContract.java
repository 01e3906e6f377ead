package org.roundtrip.project.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.revision.Revision;

/** How an adapter reads a project. */
interface ReadingContract extends ToolStages {

  @ParameterizedTest
  @MethodSource("engines")
  default void discoversAndOrders(Engine engine, @TempDir Path folder) throws Exception {
    try (Stage stage = stage(Story.SOUND, engine, folder)) {
      List<Revision> revisions = stage.revisions();
      assertThat(stage.project().layout()).isEqualTo(fixture().layout());
      assertThat(stage.project().history().problems()).isEmpty();
      assertThat(stage.project().notRun()).isEmpty();
      assertThat(stage.project().engines()).contains(engine);
      assertThat(revisions.stream().map(r -> r.id().value()).toList()).isEqualTo(fixture().ids());
      assertThat(revisions.get(0).parents()).isEmpty();
      assertThat(revisions.get(1).parents()).containsExactly(revisions.get(0).id());
      assertThat(revisions.get(2).parents()).containsExactly(revisions.get(1).id());
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  default void namesFileAndLine(Engine engine, @TempDir Path folder) throws Exception {
    try (Stage stage = stage(Story.SOUND, engine, folder)) {
      Path path = stage.path().toAbsolutePath();
      assertThat(
              stage.revisions().stream()
                  .map(Revision::location)
                  .map(l -> path.relativize(l.file().toAbsolutePath()) + ":" + l.line())
                  .toList())
          .isEqualTo(fixture().places());
      for (Revision revision : stage.revisions()) {
        for (Direction direction : Direction.values()) {
          MigrationScript script = stage.migrator().script(revision, direction, engine);
          assertThat(script.hasStatements()).isTrue();
          assertThat(script.location().file()).isRegularFile();
        }
      }
    }
  }
}
