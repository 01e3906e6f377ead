package org.roundtrip.rowtest;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.generate.data.Dataset;
import org.roundtrip.rowtest.diagnose.CaseObservation;
import org.roundtrip.rowtest.diagnose.CaseRows;
import org.roundtrip.trip.DatabaseLender;
import org.roundtrip.trip.Place;

/**
 * Runs cases of a revision, each on a database at its parent.
 *
 * @param databases where they are run
 */
record CaseRunner(RowTestPlan plan, DatabaseLender databases) implements Shrinking.Attempts {

  /**
   * Runs a case with sources of rows, of which one at least generates its rows.
   *
   * @throws EnvironmentException when the database does not take the generated rows
   */
  CaseObservation run(RowSource first, RowSource second) {
    boolean withNumbers = second == RowSource.NONE && first.isGenerated();
    return run(new Attempt(first, second, withNumbers), false).orElseThrow();
  }

  @Override
  public Optional<CaseObservation> run(CaseRows rows, boolean withNumbers, boolean onCopy) {
    RowSource second = source(rows.after());
    boolean noneAdded = second == RowSource.NONE;
    return run(new Attempt(source(rows.before()), second, withNumbers && noneAdded), onCopy);
  }

  @Override
  public boolean hasOnlyCopies() {
    return databases.hasOnlyCopies();
  }

  private static RowSource source(Dataset rows) {
    return rows.size() == 0 ? RowSource.NONE : RowSource.of(rows);
  }

  private Optional<CaseObservation> run(Attempt attempt, boolean onCopy) {
    if (onCopy) {
      databases.lendCopy(attempt);
    } else {
      databases.lend(attempt);
    }
    return Optional.ofNullable(attempt.seen);
  }

  /** Runs a case on the database that is lent. */
  private final class Attempt implements DatabaseLender.Borrower {

    private final RowSource first;
    private final RowSource second;
    private final boolean withNumbers;
    private @Nullable CaseObservation seen;

    Attempt(RowSource first, RowSource second, boolean withNumbers) {
      this.first = first;
      this.second = second;
      this.withNumbers = withNumbers;
    }

    @Override
    public void use(Place place) {
      try {
        seen =
            new CaseRun(
                    plan.revision(),
                    plan.migrator(),
                    plan.tables(),
                    plan.queries(),
                    withNumbers,
                    place)
                .run(first, second);
      } catch (SQLException e) {
        if (first.isGenerated() || second.isGenerated()) {
          throw new EnvironmentException(
              "Rows for %s cannot be made (%s); run it with --no-rows, and tell us, please."
                  .formatted(plan.revision().seen().revision().label(), e.getMessage()),
              e);
        }
      }
    }
  }
}
