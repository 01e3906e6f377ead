package org.roundtrip.rowtest;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.generate.data.Dataset;
import org.roundtrip.rowtest.CaseRun.Depth;
import org.roundtrip.rowtest.RowRepairTrial.Addition;
import org.roundtrip.rowtest.cause.CauseSearch;
import org.roundtrip.rowtest.cause.StatementCause;
import org.roundtrip.rowtest.diagnose.CaseObservation;
import org.roundtrip.rowtest.diagnose.CaseRows;
import org.roundtrip.rowtest.diagnose.Symptom;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.Setting;
import org.roundtrip.trip.DatabaseLender;
import org.roundtrip.trip.LegRunner;

/**
 * Runs the cases of a revision, each in a database at the state before the revision.
 *
 * @param databases lends the databases
 * @param change how the session in which the scripts run differs from that of the project
 */
record CaseRunner(RowTestPlan plan, DatabaseLender databases, SessionChange change)
    implements CaseShrinker.Attempts {

  CaseRunner(RowTestPlan plan, DatabaseLender databases) {
    this(plan, databases, SessionChange.NONE);
  }

  /** A runner whose scripts run in a changed session. */
  CaseRunner in(SessionChange other) {
    return new CaseRunner(plan, databases, other);
  }

  /**
   * Runs a case with row sources, at least one of which generates its rows.
   *
   * @throws EnvironmentException if the database rejects the generated rows
   */
  CaseObservation run(RowSource first, RowSource second) {
    boolean withNumbers = second == RowSource.NONE && first.isGenerated();
    return lend(runner -> run(runner, first, second, Depth.WRITES, withNumbers, Addition.NONE))
        .orElseThrow();
  }

  @Override
  public Optional<CaseObservation> run(CaseRows rows, boolean withNumbers, boolean onCopy) {
    RowSource first = source(rows.before());
    RowSource second = source(rows.after());
    boolean numbers = withNumbers && second == RowSource.NONE;
    DatabaseLender.Borrower<Optional<CaseObservation>> run =
        runner -> run(runner, first, second, Depth.ROWS, numbers, Addition.NONE);
    return onCopy && change != SessionChange.TIME_ZONE ? databases.lendCopy(run) : lend(run);
  }

  /**
   * Lends a database. With foreign keys, the project's tool itself runs, because its code may ask
   * whether they are enforced, so that a replay of its statements proves nothing.
   */
  private <T> T lend(DatabaseLender.Borrower<T> borrower) {
    return change == SessionChange.FOREIGN_KEYS
        ? databases.lendCopy(borrower)
        : databases.lend(borrower);
  }

  /**
   * Runs a row set only to learn whether a migration fails, without reading rows; empty if the
   * database rejects the rows.
   */
  Optional<CaseObservation> runForFailure(CaseRows rows) {
    return lend(
        runner ->
            run(
                runner,
                source(rows.before()),
                source(rows.after()),
                Depth.FAILURE,
                false,
                Addition.NONE));
  }

  /** Runs a row set with statements after a script; empty if the database rejects the rows. */
  Optional<CaseObservation> run(CaseRows rows, Addition addition) {
    RowSource second = source(rows.after());
    return lend(
        runner ->
            run(
                runner,
                source(rows.before()),
                second,
                Depth.ROWS,
                second == RowSource.NONE,
                addition));
  }

  @Override
  public boolean hasOnlyCopies() {
    return change == SessionChange.FOREIGN_KEYS || databases.hasOnlyCopies();
  }

  /** The statements that cause symptoms, as far as they can be determined. */
  Map<Symptom, StatementCause> causesOf(List<Symptom> symptoms, CaseRows rows) {
    List<Symptom> wanted = symptoms.stream().filter(s -> s.failure() == null).toList();
    return wanted.isEmpty() ? Map.of() : databases.lend(runner -> causesOf(runner, wanted, rows));
  }

  private Map<Symptom, StatementCause> causesOf(
      LegRunner runner, List<Symptom> symptoms, CaseRows rows) {
    Map<Symptom, StatementCause> causes = new HashMap<>();
    try {
      CauseSearch search = new CaseReplay(plan.revision(), session(runner), symptoms).run(rows);
      symptoms.forEach(
          symptom -> search.causeOf(symptom).ifPresent(cause -> causes.put(symptom, cause)));
    } catch (SQLException e) {
      return Map.of();
    }
    return causes;
  }

  private ChangedSession session(LegRunner runner) {
    return new ChangedSession(runner, change, plan.mode());
  }

  private static RowSource source(Dataset rows) {
    return rows.size() == 0 ? RowSource.NONE : RowSource.of(rows);
  }

  private Optional<CaseObservation> run(
      LegRunner runner,
      RowSource first,
      RowSource second,
      Depth depth,
      boolean withNumbers,
      Addition addition) {
    CaseRun run =
        new CaseRun(
            plan.revision(),
            plan.tables(),
            plan.queries(),
            depth,
            withNumbers,
            addition,
            session(runner));
    try {
      return Optional.of(run.run(first, second));
    } catch (SQLException e) {
      if (first.isGenerated() || second.isGenerated()) {
        throw new EnvironmentException(
            Advice.of(
                "No rows could be generated for {} ({}). Use {} to test without rows, and report this error.",
                plan.revision().seen().revision().label(),
                e.getMessage(),
                Setting.NO_ROWS.bare()),
            e);
      }
      return Optional.empty();
    }
  }
}
