package org.roundtrip.project.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.schema.SchemaSnapshot;

/** How a tool keeps its history table. */
interface HistoryTableContract extends ToolStages {

  @ParameterizedTest
  @MethodSource("engines")
  default void keepsBooks(Engine engine, @TempDir Path folder) throws Exception {
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
  default void leavesItsBooksOutOfTheSnapshots(Engine engine, @TempDir Path folder)
      throws Exception {
    try (Stage stage = stage(Story.SOUND, engine, folder)) {
      SchemaSnapshot empty = stage.schema(Set.of());
      stage.runAll(Direction.UPGRADE, revision -> {});
      stage.runAll(Direction.DOWNGRADE, revision -> {});
      assertThat(stage.schema().text()).isEqualTo(empty.text());
      boolean keeps = !stage.migrator().bookkeeping().isEmpty();
      assertThat(!stage.schema(Set.of()).equals(empty)).isEqualTo(keeps);
    }
  }
}
