package org.roundtrip.project.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.revision.Revision;

/** That a tool leaves nothing behind and touches nothing else. */
interface IsolationContract extends ToolStages {

  @ParameterizedTest
  @MethodSource("engines")
  default void survivesADroppedConnection(Engine engine, @TempDir Path folder) throws Exception {
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
  default void leavesNoConnectionBehind(Engine engine, @TempDir Path folder) throws Exception {
    try (Stage stage = stage(Story.REFUSES, engine, folder)) {
      for (Revision revision : stage.revisions()) {
        stage.run(revision, Direction.UPGRADE);
        assertAlone(stage);
      }
      if (stage.migrator().script(stage.last(), Direction.DOWNGRADE, engine).canRun()) {
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
  default void touchesNothingElse(Engine engine, @TempDir Path folder) throws Exception {
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

  /** A server needs a moment to see that a process has gone, also that of the last question. */
  private static void assertAlone(Stage stage) throws SQLException, InterruptedException {
    if (stage.engine() == Engine.SQLITE) {
      try (Session session = stage.database().connect();
          java.sql.Statement statement = session.connection().createStatement()) {
        assertThatNoException()
            .isThrownBy(() -> statement.executeUpdate("BEGIN EXCLUSIVE; COMMIT"));
      }
      return;
    }
    String strangers = stage.strangers();
    for (int i = 0; i < 20 && !strangers.equals("0"); i++) {
      Thread.sleep(50);
      strangers = stage.strangers();
    }
    assertThat(strangers).isEqualTo("0");
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
