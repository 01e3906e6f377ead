package org.roundtrip.rowtest;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.ForeignKeyMode;
import org.roundtrip.generate.fill.Phase;
import org.roundtrip.generate.fill.RevisionContext;
import org.roundtrip.generate.fill.RowGenerator;
import org.roundtrip.generate.predicate.TextNotations;
import org.roundtrip.generate.value.TypeValues;
import org.roundtrip.generate.value.Value;
import org.roundtrip.generate.value.Values;
import org.roundtrip.project.Migrator;
import org.roundtrip.rowtest.Case.Moment;
import org.roundtrip.rowtest.diagnose.RevisionUnderTest;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.trip.RowTests;
import org.roundtrip.trip.TripObservation;

/** Tries made rows as usual, or such by chance alone, until something is wrong. */
public final class StoppingRowTester implements RowTests<RowTestReport> {

  /** As many sets by chance as are tried with what is made on purpose. */
  private static final int BEFORE = 4;

  private static final int LATER = 3;

  private final Migrator migrator;
  private final RowSettings settings;
  private final boolean uniform;
  private final RowGenerator generator = new RowGenerator();
  private @Nullable Values values;

  /**
   * @param settings the limit in them is for each set of rows
   * @param uniform whether values are drawn by type alone, and nothing is known of the revision, of
   *     the schema on its other side or of what the script says
   */
  public StoppingRowTester(Migrator migrator, RowSettings settings, boolean uniform) {
    this.migrator = migrator;
    this.settings = settings;
    this.uniform = uniform;
  }

  @Override
  public boolean any() {
    return true;
  }

  @Override
  public Optional<RowTest<RowTestReport>> of(TripObservation seen) {
    if (seen.after() == null) {
      return Optional.empty();
    }
    RevisionUnderTest revision =
        RevisionUnderTest.of(
            seen, migrator, TextNotations.of(List.of()), new TableModelCache()::of);
    RowTestPlan plan =
        RowTestPlan.of(
            revision,
            settings,
            sources(revision),
            Declarations.NOTHING.of(seen.revision()),
            ForeignKeyMode.ALWAYS);
    List<Case> cases = uniform ? byChance(revision) : plan.cases();
    return plan.isIdle()
        ? Optional.empty()
        : Optional.of(databases -> run(new RevisionRowTest(plan, databases), cases));
  }

  private static RowTestReport run(RevisionRowTest test, List<Case> cases) {
    RowTestReport last = null;
    for (Case chosen : cases) {
      last = test.run(List.of(chosen));
      if (last.shown().stream().anyMatch(shown -> !shown.symptom().harmless())) {
        break;
      }
    }
    return Objects.requireNonNull(last);
  }

  private RowSources sources(RevisionUnderTest revision) {
    if (values == null) {
      Values types = TypeValues.of(revision.engine(), settings.sources());
      values = uniform ? new Uniform(types) : types;
    }
    RowSources usual = RowSources.of(revision, settings, generator, values);
    return uniform
        ? new RowSources(
            revision,
            settings,
            generator,
            values,
            usual.before(),
            usual.after(),
            RevisionContext.none(),
            RevisionContext.none())
        : usual;
  }

  private static List<Case> byChance(RevisionUnderTest revision) {
    return IntStream.range(0, revision.hasDowngrade() ? BEFORE + LATER : BEFORE)
        .mapToObj(i -> new Case(Phase.RANDOM, i, i < BEFORE ? Moment.BEFORE : Moment.LATER))
        .toList();
  }

  /** Only values by chance; they differ where rows do. */
  private record Uniform(Values types) implements Values {

    @Override
    public Value token(TableName table, Column column, int row) {
      return types.random(column, new Random(Set.of(table, column.name(), row).hashCode()));
    }

    @Override
    public List<Value> edges(Column column) {
      return List.of();
    }

    @Override
    public List<Value> edgesOf(Column column, Column other) {
      return List.of();
    }

    @Override
    public List<Value> nearDuplicates(Column column, Value value) {
      return List.of();
    }

    @Override
    public Optional<Value> written(Column column, String text) {
      return types.written(column, text);
    }

    @Override
    public Value random(Column column, Random random) {
      return types.random(column, random);
    }
  }
}
