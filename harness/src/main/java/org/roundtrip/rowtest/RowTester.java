package org.roundtrip.rowtest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.ForeignKeyMode;
import org.roundtrip.dialect.Engine;
import org.roundtrip.generate.fill.RowGenerator;
import org.roundtrip.generate.predicate.TextNotations;
import org.roundtrip.generate.value.TypeValues;
import org.roundtrip.generate.value.Values;
import org.roundtrip.project.Direction;
import org.roundtrip.project.Migrator;
import org.roundtrip.revision.Revision;
import org.roundtrip.rowtest.diagnose.RevisionUnderTest;
import org.roundtrip.trip.RowTests;
import org.roundtrip.trip.TripObservation;

/** Tests revisions with generated rows, one after the other. Not thread-safe. */
public final class RowTester implements RowTests<RowTestReport> {

  private final Migrator migrator;
  private final RowSettings settings;
  private final Declarations declared;
  private final ForeignKeyMode mode;
  private final RowGenerator generator = new RowGenerator();
  private final TableModelCache models = new TableModelCache();
  private final TextNotations notations;
  private @Nullable Values values;

  /**
   * Creates a tester.
   *
   * @param mode whether foreign keys are enforced while migrations run
   * @param notations what the scripts of all revisions show of the values of text columns
   */
  public RowTester(
      Migrator migrator,
      RowSettings settings,
      Declarations declared,
      ForeignKeyMode mode,
      TextNotations notations) {
    this.notations = notations;
    this.mode = mode;
    this.migrator = migrator;
    this.settings = settings;
    this.declared = declared;
  }

  /** What the scripts of a history show of the values of text columns. */
  public static TextNotations notations(Migrator migrator, List<Revision> history, Engine engine) {
    return TextNotations.of(
        history.stream()
            .flatMap(
                revision ->
                    Stream.of(Direction.values())
                        .flatMap(way -> migrator.statements(revision, way, engine).stream())
                        .flatMap(List::stream))
            .toList());
  }

  @Override
  public boolean any() {
    return settings.generated();
  }

  @Override
  public Optional<RowTest<RowTestReport>> of(TripObservation seen) {
    if (!settings.generated() || seen.after() == null) {
      return Optional.empty();
    }
    RevisionUnderTest revision = RevisionUnderTest.of(seen, migrator, notations, models::of);
    RowSources sources = RowSources.of(revision, settings, generator, values(revision.engine()));
    RowTestPlan plan =
        RowTestPlan.of(revision, settings, sources, declared.of(seen.revision()), mode);
    return plan.isIdle()
        ? Optional.empty()
        : Optional.of(databases -> new RevisionRowTest(plan, databases).run(plan.cases()));
  }

  /** Creating the sources of values costs more than using them. */
  private Values values(Engine engine) {
    if (values == null) {
      values =
          migrator.hasTypedValues()
              ? TypeValues.typed(engine, settings.sources())
              : TypeValues.of(engine, settings.sources());
    }
    return values;
  }
}
