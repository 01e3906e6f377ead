package org.roundtrip.rowtest;

import java.time.Duration;
import java.util.List;
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

  /** The time limit for reducing one row set. */
  static final Duration TIME = Duration.ofSeconds(15);

  private static final int PROBES = 150;

  private final RevisionUnderTest revision;
  private final Attempts attempts;
  private final Symptom symptom;
  private final ProbeMemory memory;
  private final Deadline deadline;
  private final RequiredRows requirement;
  private int probes;

  CaseShrinker(
      RevisionUnderTest revision,
      Attempts attempts,
      Symptom symptom,
      ProbeMemory memory,
      Deadline deadline) {
    this.revision = revision;
    this.attempts = attempts;
    this.symptom = symptom;
    this.memory = memory;
    this.deadline = deadline;
    this.requirement = RequiredRows.of(revision, symptom);
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
    Optional<CaseRows> guess = guess(seen);
    return guess.isPresent() || isStable(seen)
        ? shrink(guess.orElse(seen.rows()), seen.rows())
        : Optional.empty();
  }

  /** Empty if no guess is right, or if values differ between two first upgrades. */
  private Optional<CaseRows> guess(CaseObservation seen) {
    return new FirstGuesses(revision, seen, symptom)
        .all().stream()
            .filter(this::isShownBy)
            .findFirst()
            .filter(
                rows ->
                    symptom.kind() != Symptom.Kind.SECOND_UPGRADE_DIFFERS
                        || attempt(rows).filter(this::isStable).isPresent());
  }

  private Optional<Smallest> shrink(CaseRows rows, CaseRows all) {
    Dataset before = rows.before();
    ShrinkResult after =
        shrink(rows.after(), revision.after(), smaller -> isShownBy(new CaseRows(before, smaller)));
    CaseRows onlyAfter = new CaseRows(Dataset.empty(), after.rows());
    if (onlyAfter.size() > 0 && isShownBy(onlyAfter)) {
      return confirmed(onlyAfter, after.minimal(), all);
    }
    ShrinkResult first =
        shrink(
            before, revision.before(), smaller -> isShownBy(new CaseRows(smaller, after.rows())));
    return confirmed(
        new CaseRows(first.rows(), after.rows()), after.minimal() && first.minimal(), all);
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
    if (requirement.isMissing(rows)) {
      return false;
    }
    return shown(rows).isPresent();
  }

  private List<Symptom> remembered(CaseRows rows) {
    List<Symptom> symptoms = symptoms(attempt(rows));
    memory.add(rows, readsNumbers(), symptoms);
    return symptoms;
  }

  private Optional<CaseObservation> attempt(CaseRows rows) {
    probes++;
    return run(rows, false);
  }

  private Optional<CaseObservation> run(CaseRows rows, boolean onCopy) {
    return attempts.run(rows, readsNumbers(), onCopy);
  }

  private boolean readsNumbers() {
    return symptom.kind() == Symptom.Kind.NUMBER_BEHIND;
  }

  /**
   * Random and time-dependent values are not a symptom: they also differ between two first
   * upgrades.
   */
  private boolean isStable(CaseObservation seen) {
    Optional<CaseObservation> second = attempt(seen.rows());
    return find(symptoms(second)).isPresent()
        && (symptom.kind() != Symptom.Kind.SECOND_UPGRADE_DIFFERS
            || seen.isUpgradedAs(second.get(), Objects.requireNonNull(symptom.table())));
  }

  /**
   * Confirms the symptom in the tool's transactions: with all rows, whose run other symptoms share,
   * or else with the smallest. Empty if neither shows it.
   */
  private Optional<Smallest> confirmed(CaseRows smallest, boolean minimal, CaseRows all) {
    Optional<Symptom> shown = shown(smallest);
    if (attempts.hasOnlyCopies() || shown.isEmpty()) {
      return smallest(shown, smallest, minimal);
    }
    Optional<Symptom> ofAll = find(memory.onCopy(all, readsNumbers(), () -> onCopy(all)));
    return ofAll.isPresent()
        ? smallest(shown, smallest, minimal)
        : smallest(find(onCopy(smallest)), smallest, minimal);
  }

  private Optional<Symptom> shown(CaseRows rows) {
    return find(memory.symptoms(rows, readsNumbers()).orElseGet(() -> remembered(rows)));
  }

  private Optional<Smallest> smallest(Optional<Symptom> shown, CaseRows rows, boolean minimal) {
    return shown.map(one -> new Smallest(one.on(symptom.columns()), rows, probes, minimal));
  }

  private List<Symptom> onCopy(CaseRows rows) {
    return symptoms(run(rows, true));
  }

  private List<Symptom> symptoms(Optional<CaseObservation> seen) {
    return seen.map(observation -> Symptoms.of(revision, observation)).orElse(List.of());
  }

  private Optional<Symptom> find(List<Symptom> symptoms) {
    return symptoms.stream().filter(symptom::isLike).findFirst();
  }
}
