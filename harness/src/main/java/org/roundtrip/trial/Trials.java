package org.roundtrip.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.project.Migrator;
import org.roundtrip.seed.fill.Phase;
import org.roundtrip.trip.Ground;
import org.roundtrip.trip.RowTrials;
import org.roundtrip.trip.TripObservation;

/** Tries made rows on one revision after the other. For one thread. */
public final class Trials implements RowTrials {

  private final Migrator migrator;
  private final RowSettings settings;
  private final Declared declared;
  private @Nullable Trial next;
  private @Nullable TrialReport last;

  /** Trials as the settings ask for them, with what was declared about revisions. */
  public Trials(Migrator migrator, RowSettings settings, Declared declared) {
    this.migrator = migrator;
    this.settings = settings;
    this.declared = declared;
  }

  @Override
  public boolean wants(TripObservation seen) {
    if (!settings.made() || seen.after() == null) {
      return false;
    }
    if (next == null || next.subject().seen() != seen) {
      Subject subject = Subject.of(seen, seen.after().schema(), migrator);
      next = Trial.of(subject, migrator, settings, declared.about(seen.revision()));
    }
    return !next.isIdle();
  }

  @Override
  public void hold(TripObservation seen, Ground ground) {
    if (wants(seen) && next != null) {
      last = next.hold(ground, cases(next));
    }
  }

  /** What the last trial showed, once; empty when none was held since. */
  public Optional<TrialReport> take() {
    Optional<TrialReport> report = Optional.ofNullable(last);
    last = null;
    next = null;
    return report;
  }

  private List<Case> cases(Trial trial) {
    if (settings.only() != null) {
      return List.of(settings.only().chosen());
    }
    if (!trial.hasTablesBefore()) {
      // Nothing that was there before is touched: what is new needs to be filled and dropped only.
      return trial.subject().goesBack() ? List.of(new Case(Phase.TYPICAL, 0, true)) : List.of();
    }
    List<Case> cases = new ArrayList<>();
    add(cases, false);
    if (trial.subject().goesBack()) {
      add(cases, true);
    }
    return cases;
  }

  private void add(List<Case> cases, boolean afterwards) {
    for (Phase phase : Phase.values()) {
      int count = phase == Phase.RANDOM ? settings.tries() : 1;
      for (int i = 0; i < count; i++) {
        cases.add(new Case(phase, i, afterwards));
      }
    }
  }
}
