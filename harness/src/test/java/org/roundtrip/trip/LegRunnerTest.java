package org.roundtrip.trip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.database.Databases;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.Migrator.Transactions;
import org.roundtrip.project.detect.ProjectDetector;
import org.roundtrip.revision.Revision;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LegRunnerTest {

  private static final String TABLES =
      """
      CREATE TABLE parent (id int PRIMARY KEY);
      CREATE TABLE child (
        id int,
        parent int CONSTRAINT has_parent REFERENCES parent DEFERRABLE INITIALLY DEFERRED);
      """;

  private static final String CHILD_FIRST =
      "INSERT INTO child VALUES (1, 1); INSERT INTO parent VALUES (1);";

  private static final String PARENT_GOES_FIRST =
      "DELETE FROM parent WHERE id = 1; DELETE FROM child WHERE parent = 1;";

  private static final String NO_PARENT = "INSERT INTO child VALUES (2, 2);";

  private DatabaseServer server;

  @BeforeAll
  void open() {
    server = DatabaseServers.open(Engine.POSTGRESQL, DatabaseSettings.defaults());
  }

  @AfterAll
  void close() {
    server.close();
  }

  /** Each script finds constraints as they are when a transaction begins, in whichever it runs. */
  @ParameterizedTest
  @CsvSource({"OURS", "AS_THE_TOOL"})
  void everyLegMayRelyOnDeferredConstraints(Transactions transactions, @TempDir Path folder)
      throws Exception {
    assertThat(walk(transactions, CHILD_FIRST, PARENT_GOES_FIRST, folder))
        .isEqualTo("0 children after upgrade, downgrade, second upgrade, downgrade");
  }

  @ParameterizedTest
  @CsvSource({"OURS, ', undone'", "AS_THE_TOOL, ''"})
  void aViolatedDeferredConstraintFailsTheLeg(
      Transactions transactions, String undone, @TempDir Path folder) throws Exception {
    assertThat(walk(transactions, NO_PARENT, "", folder))
        .isEqualTo("upgrade fails on has_parent" + undone);
    assertThat(walk(transactions, CHILD_FIRST, "DELETE FROM parent;", folder))
        .isEqualTo("downgrade fails on has_parent" + undone);
  }

  @ParameterizedTest
  @CsvSource({"OURS", "AS_THE_TOOL"})
  void aConstraintThatWasSetImmediateIsDeferredForTheNextLeg(
      Transactions transactions, @TempDir Path folder) throws Exception {
    String up = "SET CONSTRAINTS has_parent IMMEDIATE; INSERT INTO parent VALUES (1);";
    assertThat(walk(transactions, up, PARENT_GOES_FIRST, folder))
        .isEqualTo("0 children after upgrade, downgrade, second upgrade, downgrade");
  }

  private String walk(Transactions transactions, String up, String down, Path folder)
      throws IOException, SQLException {
    Files.writeString(folder.resolve("1_rows.up.sql"), up);
    Files.writeString(folder.resolve("1_rows.down.sql"), down);
    try (MigrationProject project = ProjectDetector.open(folder, null);
        ScratchDatabase database = server.create()) {
      Databases.run(database, TABLES);
      try (Session session = database.connect()) {
        session.connection().setAutoCommit(transactions == Transactions.AS_THE_TOOL);
        LegRunner runner =
            new LegRunner(project.migrator(), LegRunner.Target.once(session), transactions);
        return walk(runner, project.history().graph().revisions().get(0));
      }
    }
  }

  private static String walk(LegRunner runner, Revision revision) throws SQLException {
    TripLeg last = TripLeg.UPGRADE;
    try {
      for (TripLeg leg :
          List.of(TripLeg.UPGRADE, TripLeg.DOWNGRADE, TripLeg.SECOND_UPGRADE, TripLeg.DOWNGRADE)) {
        last = leg;
        runner.run(revision, leg.direction());
      }
    } catch (MigrationFailedException e) {
      LegFailure failure = LegFailure.of(last, e);
      String undone = failure.rolledBack() ? ", undone" : "";
      return "%s fails on %s%s".formatted(last.words(), failure.about(), undone);
    }
    String children = Databases.ask(runner.session(), "SELECT count(*) FROM child");
    return children + " children after upgrade, downgrade, second upgrade, downgrade";
  }
}
