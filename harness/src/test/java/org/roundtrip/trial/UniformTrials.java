package org.roundtrip.trial;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.project.Migrator;
import org.roundtrip.rows.TableName;
import org.roundtrip.seed.fill.Filler;
import org.roundtrip.seed.fill.Focus;
import org.roundtrip.seed.fill.Phase;
import org.roundtrip.seed.shape.Column;
import org.roundtrip.seed.value.TypeValues;
import org.roundtrip.seed.value.Value;
import org.roundtrip.seed.value.Values;
import org.roundtrip.trial.Case.Moment;
import org.roundtrip.trip.Ground;
import org.roundtrip.trip.RowTrials;
import org.roundtrip.trip.TripObservation;

/**
 * A baseline: as many sets of rows, but by chance alone. Values are drawn by type; nothing is known
 * of the revision, of the schema on its other side or of what the script says.
 */
public final class UniformTrials implements RowTrials {

  /** As many as are tried with what is made on purpose. */
  private static final int BEFORE = 4;

  private static final int LATER = 3;

  private final Migrator migrator;
  private final RowSettings settings;
  private final Filler filler = new Filler();
  private @Nullable Values values;
  private @Nullable TrialReport last;

  /** With a limit and a seed from the settings. */
  public UniformTrials(Migrator migrator, RowSettings settings) {
    this.migrator = migrator;
    this.settings = settings;
  }

  @Override
  public boolean wants(TripObservation seen) {
    return seen.after() != null;
  }

  @Override
  public void hold(TripObservation seen, Ground ground) {
    Subject subject = Subject.of(seen, seen.after().schema(), migrator);
    Recipes usual = Recipes.of(subject, settings, filler, values(subject));
    Recipes uniform =
        new Recipes(
            subject,
            settings,
            filler,
            values(subject),
            usual.before(),
            usual.after(),
            Focus.none(),
            Focus.none());
    Trial trial = Trial.of(subject, migrator, settings, uniform);
    if (!trial.isIdle()) {
      last = trial.hold(ground, cases(subject));
    }
  }

  private Values values(Subject subject) {
    if (values == null) {
      values = new Uniform(TypeValues.of(subject.engine(), settings.sources()));
    }
    return values;
  }

  private static List<Case> cases(Subject subject) {
    return IntStream.range(0, subject.goesBack() ? BEFORE + LATER : BEFORE)
        .mapToObj(i -> new Case(Phase.RANDOM, i, i < BEFORE ? Moment.BEFORE : Moment.LATER))
        .toList();
  }

  /** What the last trial showed, once. */
  public Optional<TrialReport> take() {
    Optional<TrialReport> report = Optional.ofNullable(last);
    last = null;
    return report;
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
    public List<Value> twins(Column column, Value value) {
      return List.of();
    }

    @Override
    public Value random(Column column, Random random) {
      return types.random(column, random);
    }
  }
}
