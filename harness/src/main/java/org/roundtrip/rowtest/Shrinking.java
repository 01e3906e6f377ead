package org.roundtrip.rowtest;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.roundtrip.generate.data.Dataset;
import org.roundtrip.rowtest.diagnose.CaseObservation;
import org.roundtrip.rowtest.diagnose.CaseRows;
import org.roundtrip.rowtest.diagnose.RevisionUnderTest;
import org.roundtrip.rowtest.diagnose.Symptom;
import org.roundtrip.rowtest.diagnose.Symptoms;
import org.roundtrip.schema.table.Shape;
import org.roundtrip.shrink.Limits;
import org.roundtrip.shrink.Reduced;
import org.roundtrip.shrink.Reducer;
import org.roundtrip.trip.DatabaseLender;

/** Looks for the smallest rows that still show a symptom. For one use. */
final class Shrinking {

  private static final int PROBES = 150;
  private static final Duration TIME = Duration.ofSeconds(15);

  private final RevisionUnderTest subject;
  private final Attempts attempts;
  private final DatabaseLender ground;
  private final long end;
  private int probes;

  /**
   * @param end when to stop, in the nanoseconds of the system's clock
   */
  Shrinking(RevisionUnderTest subject, Attempts attempts, DatabaseLender ground, long end) {
    this.subject = subject;
    this.attempts = attempts;
    this.ground = ground;
    this.end = end;
  }

  /** Tries rows. */
  interface Attempts {
    /** Empty when the database does not take the rows. */
    Optional<CaseObservation> make(CaseRows rows, boolean onCopy);
  }

  /**
   * The smallest rows.
   *
   * @param symptom as they show it
   * @param minimal whether nothing can be left out of them
   */
  record Smallest(Symptom symptom, CaseRows rows, int probes, boolean minimal) {}

  /** Empty when the same rows, tried again, do not show it. */
  Optional<Smallest> shrink(Symptom symptom, CaseObservation seen) {
    if (!isStable(symptom, seen)) {
      return Optional.empty();
    }
    CaseRows rows = seen.rows();
    boolean minimal = true;
    if (rows.after().size() > 0) {
      Reduced later =
          reduce(
              rows.after(),
              subject.after(),
              some -> shows(symptom, new CaseRows(seen.rows().before(), some)));
      rows = new CaseRows(rows.before(), later.rows());
      minimal = later.minimal();
    }
    Dataset kept = rows.after();
    CaseRows none = new CaseRows(Dataset.empty(), kept);
    if (kept.size() > 0 && shows(symptom, none)) {
      rows = none;
    } else {
      Reduced first =
          reduce(rows.before(), subject.before(), some -> shows(symptom, new CaseRows(some, kept)));
      rows = new CaseRows(first.rows(), kept);
      minimal &= first.minimal();
    }
    return confirmed(symptom, new Smallest(symptom, rows, probes, minimal), seen.rows());
  }

  private Reduced reduce(Dataset rows, Shape shape, Predicate<Dataset> stillShows) {
    long left = Math.max(0, Math.min(TIME.toNanos(), end - System.nanoTime()));
    return Reducer.reduce(
        rows, shape, stillShows, new Limits(Math.max(1, PROBES - probes), Duration.ofNanos(left)));
  }

  private boolean shows(Symptom symptom, CaseRows rows) {
    probes++;
    return in(symptom, attempts.make(rows, false)).isPresent();
  }

  private Optional<Symptom> in(Symptom symptom, Optional<CaseObservation> seen) {
    return seen.stream()
        .flatMap(observation -> Symptoms.of(subject, observation).stream())
        .filter(symptom::isLike)
        .findFirst();
  }

  /** What comes by chance or from the clock is no symptom: the first upgrades differ as well. */
  private boolean isStable(Symptom symptom, CaseObservation seen) {
    Optional<CaseObservation> second = attempts.make(seen.rows(), false);
    probes++;
    return in(symptom, second).isPresent()
        && (symptom.kind() != Symptom.Kind.OTHER_AGAIN
            || seen.isUpgradedAs(second.get(), Objects.requireNonNull(symptom.table())));
  }

  /** The smallest rows in the tool's own transactions; else all rows there; else nothing. */
  private Optional<Smallest> confirmed(Symptom symptom, Smallest smallest, CaseRows all) {
    Optional<Symptom> sure = in(symptom, attempts.make(smallest.rows(), !ground.hasOnlyCopies()));
    if (sure.isPresent() || ground.hasOnlyCopies()) {
      return sure.map(
          s ->
              new Smallest(
                  s.on(symptom.columns()), smallest.rows(), smallest.probes(), smallest.minimal()));
    }
    return in(symptom, attempts.make(all, true))
        .map(s -> new Smallest(s.on(symptom.columns()), all, smallest.probes(), false));
  }
}
