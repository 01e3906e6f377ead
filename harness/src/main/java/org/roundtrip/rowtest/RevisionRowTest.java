package org.roundtrip.rowtest;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.generate.fill.Phase;
import org.roundtrip.rowtest.Case.Moment;
import org.roundtrip.rowtest.cause.StatementCause;
import org.roundtrip.rowtest.diagnose.CaseObservation;
import org.roundtrip.rowtest.diagnose.CaseRows;
import org.roundtrip.rowtest.diagnose.Symptom;
import org.roundtrip.rowtest.diagnose.Symptoms;
import org.roundtrip.trip.DatabaseLender;

/** Tests one revision with a sequence of row sets. For single use. */
final class RevisionRowTest {

  /** Maximum number of parts into which a row set that fails is split. */
  private static final int MAX_PARTS = 4;

  private static final Comparator<Symptom> HARMFUL_FIRST = Comparator.comparing(Symptom::harmless);

  private static final Comparator<Symptom> LOST_ROWS_FIRST = Comparator.comparing(Symptom::kind);

  private final RowTestPlan plan;
  private final CaseRunner inSession;
  private final RowTestResults results;
  private final CodeEffects code;
  private CaseRunner runner;
  private ProbeMemory memory = new ProbeMemory();
  private boolean timeLimited;
  private final RowSource typical;
  private final RefusedTables refused = new RefusedTables();
  private final Set<Phase> failing = EnumSet.noneOf(Phase.class);

  /**
   * @param databases lends the databases for the cases
   */
  RevisionRowTest(RowTestPlan plan, DatabaseLender databases) {
    this.plan = plan;
    this.typical = ReusedRows.of(plan.sources().first(RowSources.TYPICAL));
    this.inSession = new CaseRunner(plan, databases);
    this.runner = inSession;
    this.results = new RowTestResults(plan);
    this.code = new CodeEffects(plan.revision());
  }

  /** Runs cases until the time limit; the report covers all cases so far. */
  RowTestReport run(List<Case> cases) {
    Deadline deadline = Deadline.in(plan.settings().limit());
    int done = 0;
    while (done < cases.size() && !deadline.isPassed()) {
      Case chosen = cases.get(done++);
      if (!isHopeless() || chosen.moment() != Moment.BEFORE) {
        run(chosen, deadline);
      }
    }
    noteOmissions(cases.size() - done, cases.size());
    return results.report(done, timeLimited || deadline.isPassed());
  }

  private void noteOmissions(int untried, int all) {
    plan.revision().large().stream()
        .filter(plan.tables()::contains)
        .map(Omissions::tooLarge)
        .forEach(results::addOmission);
    if (isHopeless()) {
      results.addOmission(Omissions.NO_ORDINARY_ROWS);
    }
    if (code.isMissing() && untried == 0) {
      results.addOmission(Omissions.NO_CHANGE_BY_CODE);
    }
    if (plan.lacksTimeZone()) {
      results.addOmission(Omissions.ONE_TIME_ZONE);
    }
    if (untried > 0) {
      results.addOmission(Omissions.outOfTime(untried, all, plan.settings().limit()));
    }
  }

  private void run(Case chosen, Deadline deadline) {
    CaseRunner next = inSession.in(chosen.change());
    if (next.change() != runner.change()) {
      memory = new ProbeMemory();
    }
    runner = next;
    CaseObservation seen = runner.run(first(chosen), plan.sources().second(chosen));
    results.addUnfilled(chosen, seen);
    code.see(seen);
    examine(chosen, seen, deadline);
    if (seen.failure() != null
        && !deadline.isPassed()
        && !runParts(chosen, seen, deadline)
        && !chosen.isWithForeignKeys()) {
      noteAllFailed(chosen);
    }
  }

  /**
   * Runs the rows of a failed case in parts that do not fail, so that each row that passes in some
   * part is tested; returns whether there is one.
   */
  private boolean runParts(Case chosen, CaseObservation seen, Deadline deadline) {
    FailingRowFilter filter =
        new FailingRowFilter(this::failure, seen.rows(), refused, chosen.phase());
    boolean passes = false;
    for (int i = 0; i < MAX_PARTS && !deadline.isPassed(); i++) {
      CaseRows part = filter.nextPart();
      if (part.size() == 0) {
        return passes;
      }
      Optional<CaseObservation> passing = runner.run(part, false, false);
      passes |= passing.isPresent();
      passing.ifPresent(observed -> examine(chosen, observed, deadline));
      passing.ifPresent(code::see);
    }
    return passes;
  }

  private RowSource first(Case chosen) {
    boolean fails =
        isHopeless() || failing.contains(Phase.TYPICAL) && chosen.moment() == Moment.LATER;
    if (fails) {
      return RowSource.NONE;
    }
    return RowSources.hasTypicalFirst(chosen) ? typical : plan.sources().first(chosen);
  }

  /** Edge values may succeed where typical ones fail: for example, a text that is a number. */
  private boolean isHopeless() {
    return failing.containsAll(EnumSet.of(Phase.TYPICAL, Phase.EDGES));
  }

  private void noteAllFailed(Case chosen) {
    if (chosen.moment() == Moment.BEFORE) {
      failing.add(chosen.phase());
    }
  }

  private Optional<BlamedRows> failure(CaseRows rows) {
    Optional<CaseObservation> seen = runner.runForFailure(rows);
    if (seen.isEmpty()) {
      return Optional.of(BlamedRows.UNKNOWN);
    }
    return Optional.ofNullable(seen.get().failure())
        .map(failure -> BlamedRows.of(plan.revision(), rows, failure));
  }

  private void examine(Case chosen, CaseObservation seen, Deadline deadline) {
    List<Symptom> symptoms =
        Symptoms.of(plan.revision(), seen).stream()
            .filter(symptom -> isUnknown(chosen, symptom))
            .sorted(chosen.isWithForeignKeys() ? LOST_ROWS_FIRST : HARMFUL_FIRST)
            .toList();
    Map<Symptom, StatementCause> causes = runner.causesOf(symptoms, seen.rows());
    List<Symptom> again = null;
    for (Symptom symptom : symptoms) {
      StatementCause cause = causes.get(symptom);
      if (!isUnknown(chosen, symptom)) {
        continue;
      }
      if (cause == null || !results.isRepresented(chosen, symptom, cause)) {
        if (!chosen.isWithForeignKeys() || !results.hasShown(chosen, symptom.kind())) {
          shrink(chosen, symptom, seen, deadline);
        }
        continue;
      }
      again = again == null ? secondRun(seen.rows()) : again;
      if (again.stream().anyMatch(symptom::isLike)) {
        results.addFollower(chosen, symptom, seen.rows(), cause);
      } else {
        results.addOmission(Omissions.unstable(symptom));
      }
    }
  }

  private boolean isUnknown(Case chosen, Symptom symptom) {
    return switch (chosen.change()) {
      case NONE -> results.isNew(symptom);
      case TIME_ZONE -> !results.isKnownColumn(symptom) && results.isNew(symptom);
      case FOREIGN_KEYS -> EnforcedActions.mayCause(symptom) && results.isNew(symptom);
    };
  }

  private void shrink(Case chosen, Symptom symptom, CaseObservation seen, Deadline deadline) {
    Deadline ofShrinking = Deadline.in(CaseShrinker.TIME);
    new CaseShrinker(plan.revision(), runner, symptom, memory, deadline)
        .shrink(seen)
        .ifPresentOrElse(
            smallest ->
                results.add(
                    chosen,
                    smallest,
                    causeOf(smallest),
                    new RowRepairTrial(plan.revision(), runner).run(smallest)),
            () -> results.addOmission(Omissions.unstable(symptom)));
    timeLimited |= ofShrinking.isPassed();
  }

  private @Nullable StatementCause causeOf(CaseShrinker.Smallest smallest) {
    return runner.causesOf(List.of(smallest.symptom()), smallest.rows()).get(smallest.symptom());
  }

  /** The symptoms of the same rows in a second run, which random values do not show again. */
  private List<Symptom> secondRun(CaseRows rows) {
    return runner
        .run(rows, true, !runner.hasOnlyCopies())
        .map(observed -> Symptoms.of(plan.revision(), observed))
        .orElse(List.of());
  }
}
