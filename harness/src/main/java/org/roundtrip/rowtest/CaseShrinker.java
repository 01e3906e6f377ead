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

/** Reduces a row set to a minimal one that reproduces a symptom. For single use. */
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

  /** Runs row sets. */
  interface Attempts {

    /**
     * Runs a row set.
     *
     * @param withNumbers whether to read the next numbers of sequences
     * @param onCopy whether to run in a copy of the database, in the transactions of the project's
     *     tool
     * @return the observation; empty if the database rejects the rows
     */
    Optional<CaseObservation> run(CaseRows rows, boolean withNumbers, boolean onCopy);

    /** Whether all runs use copies and the transactions of the project's tool. */
    boolean hasOnlyCopies();
  }

  /**
   * A reduced row set.
   *
   * @param symptom the symptom as these rows show it
   * @param minimal whether no row and no value can be removed
   */
  record Smallest(Symptom symptom, CaseRows rows, int probes, boolean minimal) {}

  /**
   * Reduces the rows of an observation; empty if a second run of the same rows does not reproduce
   * the symptom.
   */
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
    return reproduced(attempt(rows)).isPresent();
  }

  private Optional<CaseObservation> attempt(CaseRows rows) {
    probes++;
    return run(rows, false);
  }

  private Optional<CaseObservation> run(CaseRows rows, boolean onCopy) {
    return attempts.run(rows, symptom.kind() == Symptom.Kind.NUMBER_BEHIND, onCopy);
  }

  private Optional<Symptom> reproduced(Optional<CaseObservation> seen) {
    return seen.stream()
        .flatMap(observation -> Symptoms.of(revision, observation).stream())
        .filter(symptom::isLike)
        .findFirst();
  }

  /**
   * Random and time-dependent values are not a symptom: they also differ between two first
   * upgrades.
   */
  private boolean isStable(CaseObservation seen) {
    Optional<CaseObservation> second = attempt(seen.rows());
    return reproduced(second).isPresent()
        && (symptom.kind() != Symptom.Kind.SECOND_UPGRADE_DIFFERS
            || seen.isUpgradedAs(second.get(), Objects.requireNonNull(symptom.table())));
  }

  /**
   * Confirms the smallest rows in the tool's transactions, or else all rows; empty if neither
   * reproduces the symptom.
   */
  private Optional<Smallest> confirmed(CaseRows smallest, boolean minimal, CaseRows all) {
    Optional<Smallest> sure = confirmed(smallest, minimal, !attempts.hasOnlyCopies());
    return sure.isPresent() || attempts.hasOnlyCopies() ? sure : confirmed(all, false, true);
  }

  private Optional<Smallest> confirmed(CaseRows rows, boolean minimal, boolean onCopy) {
    return reproduced(run(rows, onCopy))
        .map(shown -> new Smallest(shown.on(symptom.columns()), rows, probes, minimal));
  }
}
