package org.roundtrip.trip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.Databases;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.ToolSettings;
import org.roundtrip.project.detect.ProjectDetector;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;

/** A tool's round trip runs in place, and only what it does not restore costs a copy. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandbyTest {

  private static final int REVISIONS = 6;

  private DatabaseServer server;

  @BeforeAll
  void open() {
    server = DatabaseServers.open(Engine.POSTGRESQL, Databases.postgres("embedded"));
  }

  @AfterAll
  void close() {
    server.close();
  }

  /**
   * The first upgrade costs a second copy, because a replay does not create Liquibase's history
   * table.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          everything is restored           | DROP TABLE t3                           | 2
          a column is left behind          | ALTER TABLE t3 DROP COLUMN a            | 3
          the downgrade fails              | DROP TABLE nothing                      | 3
          """)
  void copiesAreMadeForWhatIsNotRestored(
      String what, String rollback, int copies, @TempDir Path folder) throws IOException {
    write(folder, rollback);

    CountingServer counted = new CountingServer(server);
    List<String> inPlace = verify(folder, counted, true);
    List<String> onCopies = verify(folder, server, false);

    assertThat(inPlace).isEqualTo(onCopies).hasSize(REVISIONS);
    assertThat(counted.copies()).isEqualTo(copies);
  }

  /** Random values make the standby differ, so the revision after them is tested on a copy. */
  @ParameterizedTest(name = "restored: {0}")
  @CsvSource({"true", "false"})
  void aStandbyWithOtherRowsIsNotThePlaceToCompareWith(boolean restored, @TempDir Path folder)
      throws IOException {
    write(folder, restored ? "DROP TABLE t3" : "ALTER TABLE t3 DROP COLUMN a");
    Path changelog = folder.resolve("changelog.sql");
    Files.writeString(
        changelog,
        Files.readString(changelog)
            .replace(
                "CREATE TABLE t2 (id int, a int);",
                "CREATE TABLE t2 AS SELECT gen_random_uuid() AS id;"));

    assertThat(verify(folder, server, true)).isEqualTo(verify(folder, server, false));
  }

  private static void write(Path folder, String rollback) throws IOException {
    StringBuilder changelog = new StringBuilder("--liquibase formatted sql\n");
    for (int i = 1; i <= REVISIONS; i++) {
      changelog.append(
          "\n--changeset ann:%1$d\nCREATE TABLE t%1$d (id int, a int);\n".formatted(i));
      String undo = i == 3 ? rollback : "DROP TABLE t" + i;
      for (String statement : undo.split("; ")) {
        changelog.append("--rollback ").append(statement).append(";\n");
      }
    }
    Files.writeString(folder.resolve("changelog.sql"), changelog);
  }

  /** Each revision with the schemas and the failure of its trip. */
  private static List<String> verify(Path folder, DatabaseServer server, boolean shortcuts) {
    TripSummaries seen = new TripSummaries();
    try (MigrationProject project =
        ProjectDetector.open(folder.resolve("changelog.sql"), "liquibase", ToolSettings.none())
            .on(Engine.POSTGRESQL)) {
      Set<RevisionId> all =
          project.history().graph().revisions().stream()
              .map(Revision::id)
              .collect(Collectors.toSet());
      TripPlan plan = new TripPlan(project.history().graph(), all, true, shortcuts);
      TripRunner.run(server, project.migrator(), plan, RowTests.<String>none(), seen);
    }
    return seen.all();
  }
}
