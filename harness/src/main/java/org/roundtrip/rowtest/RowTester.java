package org.roundtrip.rowtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.generate.fill.Filler;
import org.roundtrip.generate.fill.Phase;
import org.roundtrip.generate.value.TypeValues;
import org.roundtrip.generate.value.Values;
import org.roundtrip.project.Migrator;
import org.roundtrip.rowtest.Case.Moment;
import org.roundtrip.rowtest.diagnose.RevisionUnderTest;
import org.roundtrip.trip.DatabaseLender;
import org.roundtrip.trip.RowTrials;
import org.roundtrip.trip.TripObservation;

/** Tries made rows on one revision after the other. For one thread. */
public final class RowTester implements RowTrials {

  private final Migrator migrator;
  private final RowSettings settings;
  private final Declarations declared;
  private final Filler filler = new Filler();
  private final KnownShapes shapes = new KnownShapes();
  private @Nullable Values values;
  private @Nullable RevisionRowTest next;
  private @Nullable RowTestReport last;

  /** Tests as the settings ask, with what was declared about revisions. */
  public RowTester(Migrator migrator, RowSettings settings, Declarations declared) {
    this.migrator = migrator;
    this.settings = settings;
    this.declared = declared;
  }

  @Override
  public boolean any() {
    return settings.made();
  }

  @Override
  public boolean wants(TripObservation seen) {
    if (!settings.made() || seen.after() == null) {
      return false;
    }
    if (next == null || next.subject().seen() != seen) {
      RevisionUnderTest subject = RevisionUnderTest.of(seen, migrator, shapes::of);
      RowSources recipes = RowSources.of(subject, settings, filler, values(subject.engine()));
      next =
          RevisionRowTest.of(subject, migrator, settings, recipes, declared.about(seen.revision()));
    }
    return !next.isIdle();
  }

  /** Making the sources of values costs more than drawing from them. */
  private Values values(Engine engine) {
    if (values == null) {
      values = TypeValues.of(engine, settings.sources());
    }
    return values;
  }

  @Override
  public void hold(TripObservation seen, DatabaseLender ground) {
    if (wants(seen) && next != null) {
      last = next.hold(ground, cases(next));
    }
  }

  /** What the last trial showed, once; empty when none was held since. */
  public Optional<RowTestReport> take() {
    Optional<RowTestReport> report = Optional.ofNullable(last);
    last = null;
    next = null;
    return report;
  }

  /** The sets of rows that a revision is tried with, in their order. */
  List<Case> cases(RevisionRowTest trial) {
    if (settings.only() != null) {
      return List.of(settings.only().chosen());
    }
    boolean back = trial.subject().goesBack();
    List<Case> cases = new ArrayList<>();
    if (trial.hasTablesBefore()) {
      cases.add(new Case(Phase.TYPICAL, 0, Moment.BEFORE));
    }
    if (back) {
      cases.add(new Case(Phase.TYPICAL, 0, Moment.LATER));
    }
    // Where nothing is touched that was there before, what is new needs to be filled and dropped
    // only.
    if (trial.hasTablesBefore()) {
      Moment both = back ? Moment.BOTH : Moment.BEFORE;
      cases.add(new Case(Phase.MINIMAL, 0, both));
      cases.add(new Case(Phase.EDGES, 0, Moment.BEFORE));
      if (back) {
        cases.add(new Case(Phase.EDGES, 0, Moment.LATER));
      }
      cases.add(new Case(Phase.TWINS, 0, both));
      for (int i = 0; i < settings.tries(); i++) {
        cases.add(new Case(Phase.RANDOM, i, both));
      }
    }
    return cases;
  }
}
