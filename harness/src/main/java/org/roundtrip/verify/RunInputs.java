package org.roundtrip.verify;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.database.ForeignKeyMode;
import org.roundtrip.dialect.Engine;
import org.roundtrip.generate.predicate.TextNotations;
import org.roundtrip.project.ForeignKeyModes;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.Migrator;
import org.roundtrip.project.sql.ReplacedUpgrades;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.rowtest.Declarations;
import org.roundtrip.rowtest.RowTester;
import org.roundtrip.trip.TripPlan;

/**
 * What the run on one engine is made from.
 *
 * @param project the project on this engine
 * @param chainSkip why the whole history is not checked; null if it is
 * @param mode whether SQLite enforces foreign keys while migrations run
 * @param declared the user's declarations about revisions
 * @param notations how the migrations read and write text columns
 */
record RunInputs(
    Engine engine,
    MigrationProject project,
    Migrator migrator,
    ForeignKeyMode mode,
    TripPlan plan,
    @Nullable String chainSkip,
    Settings settings,
    Declarations declared,
    TextNotations notations) {

  static RunInputs of(Engine engine, MigrationProject project, RunPlan planned, Settings settings) {
    TripPlan plan = planned.trips();
    Declarations declared = Declarations.of(plan.graph(), settings.rows().declarations());
    Migrator migrator =
        ReplacedUpgrades.of(project.migrator(), declared.upgrades(), added(project));
    String session = settings.databases().session();
    ForeignKeyMode mode = engine.part(ForeignKeyModes.class).of(engine, project, migrator, session);
    TextNotations notations =
        settings.rows().generated()
            ? RowTester.notations(migrator, plan.graph().revisions(), engine)
            : TextNotations.of(List.of());
    return new RunInputs(
        engine, project, migrator, mode, plan, planned.chainSkip(), settings, declared, notations);
  }

  /** The revisions that only a file of the user can apply. */
  private static Set<RevisionId> added(MigrationProject project) {
    return project.notRun().stream()
        .flatMap(left -> Stream.ofNullable(left.revision()))
        .map(revision -> revision.id())
        .collect(Collectors.toSet());
  }

  /** The settings of the databases, with foreign keys as the project has them. */
  DatabaseSettings databases() {
    DatabaseSettings given = settings.databases();
    return given.withSession(mode.before(given.session()));
  }

  /** A tester of rows; each walk needs its own. */
  RowTester rowTester() {
    return new RowTester(migrator, settings.rows(), declared, mode, notations);
  }
}
