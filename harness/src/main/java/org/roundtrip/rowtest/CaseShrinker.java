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
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.shrink.ShrinkLimits;
import org.roundtrip.shrink.ShrinkResult;
import org.roundtrip.shrink.Shrinker;

/** Looks for the smallest rows that still show a symptom. For one use. */
final class CaseShrinker {

  private static final int PROBES = 150;
  private static final Duration TIME = Duration.ofSeconds(15);

  private final RevisionUnderTest revision;
  private final Attempts attempts;
  private final Symptom symptom;
  private final Deadline deadline;
  private int probes;

  CaseShrinker(RevisionUnderTest revision, Attempts attempts, Symptom symptom, Deadline deadline) {
    this.revision = revision;
    this.attempts = attempts;
    this.symptom = symptom;
    this.deadline = deadline;
  }

  /** Runs rows. */
  interface Attempts {

    /**
     * Runs known rows.
     *
     * @param withNumbers whether to look at the next numbers of counted columns
     * @param onCopy whether in the transactions of the project's tool
     * @return empty when the database does not take the rows
     */
    Optional<CaseObservation> run(CaseRows rows, boolean withNumbers, boolean onCopy);

    /** Whether rows always run in the transactions of the project's tool. */
    boolean hasOnlyCopies();
  }

  /**
   * The smallest rows.
   *
   * @param symptom as they show it
   * @param minimal whether nothing can be left out of them
   */
  record Smallest(Symptom symptom, CaseRows rows, int probes, boolean minimal) {}

  /** Empty when a second run of the same rows does not show the symptom. */
  Optional<Smallest> shrink(CaseObservation seen) {
    if (!isStable(seen)) {
      return Optional.empty();
    }
    Dataset before = seen.rows().before();
    ShrinkResult after =
        shrink(
            seen.rows().after(), revision.after(), rows -> isShownBy(new CaseRows(before, rows)));
    CaseRows onlyAfter = new CaseRows(Dataset.empty(), after.rows());
    if (onlyAfter.size() > 0 && isShownBy(onlyAfter)) {
      return confirmed(onlyAfter, after.minimal(), seen.rows());
    }
    ShrinkResult first =
        shrink(before, revision.before(), rows -> isShownBy(new CaseRows(rows, after.rows())));
    return confirmed(
        new CaseRows(first.rows(), after.rows()), after.minimal() && first.minimal(), seen.rows());
  }

  private ShrinkResult shrink(Dataset rows, TableModel model, Predicate<Dataset> stillShows) {
    if (rows.size() == 0) {
      return new ShrinkResult(rows, 0, true);
    }
    return Shrinker.shrink(
        rows,
        model,
        stillShows,
        new ShrinkLimits(Math.max(1, PROBES - probes), deadline.leftUpTo(TIME)));
  }

  private boolean isShownBy(CaseRows rows) {
    return in(attempt(rows)).isPresent();
  }

  private Optional<CaseObservation> attempt(CaseRows rows) {
    probes++;
    return run(rows, false);
  }

  private Optional<CaseObservation> run(CaseRows rows, boolean onCopy) {
    return attempts.run(rows, symptom.kind() == Symptom.Kind.NUMBER_BEHIND, onCopy);
  }

  private Optional<Symptom> in(Optional<CaseObservation> seen) {
    return seen.stream()
        .flatMap(observation -> Symptoms.of(revision, observation).stream())
        .filter(symptom::isLike)
        .findFirst();
  }

  /** Random values and the clock are no symptom: with them the first upgrades differ as well. */
  private boolean isStable(CaseObservation seen) {
    Optional<CaseObservation> second = attempt(seen.rows());
    return in(second).isPresent()
        && (symptom.kind() != Symptom.Kind.OTHER_AGAIN
            || seen.isUpgradedAs(second.get(), Objects.requireNonNull(symptom.table())));
  }

  /** The smallest rows in the tool's own transactions; else all rows there; else nothing. */
  private Optional<Smallest> confirmed(CaseRows smallest, boolean minimal, CaseRows all) {
    Optional<Smallest> sure = confirmed(smallest, minimal, !attempts.hasOnlyCopies());
    return sure.isPresent() || attempts.hasOnlyCopies() ? sure : confirmed(all, false, true);
  }

  private Optional<Smallest> confirmed(CaseRows rows, boolean minimal, boolean onCopy) {
    return in(run(rows, onCopy))
        .map(shown -> new Smallest(shown.on(symptom.columns()), rows, probes, minimal));
  }
}
