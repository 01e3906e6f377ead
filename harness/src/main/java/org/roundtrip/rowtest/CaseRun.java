package org.roundtrip.rowtest;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.generate.data.Dataset;
import org.roundtrip.generate.fill.GenerationResult;
import org.roundtrip.generate.fill.GenerationResult.Unfilled;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.rows.RowReader;
import org.roundtrip.rows.RowSnapshot;
import org.roundtrip.rows.TableRows;
import org.roundtrip.rows.compare.NextNumber;
import org.roundtrip.rows.compare.NextNumbers;
import org.roundtrip.rowtest.diagnose.CaseObservation;
import org.roundtrip.rowtest.diagnose.CaseRows;
import org.roundtrip.rowtest.diagnose.RevisionUnderTest;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.trip.LegFailure;
import org.roundtrip.trip.LegRunner;
import org.roundtrip.trip.TripLeg;

/** One case in one database: rows in, up, perhaps more rows in, down, up. For one use. */
final class CaseRun {

  private final RevisionUnderTest subject;
  private final Set<TableName> reach;
  private final DeclaredQueries queries;
  private final LegRunner runner;
  private final boolean withNumbers;
  private TripLeg leg = TripLeg.UPGRADE;
  private final List<Unfilled> unfilled = new ArrayList<>();
  private final Set<TableName> looked = new TreeSet<>();
  private Dataset rowsBefore = Dataset.empty();
  private Dataset rowsAfter = Dataset.empty();
  private RowSnapshot before = RowSnapshot.empty();
  private @Nullable RowSnapshot upgraded;
  private @Nullable RowSnapshot later;
  private @Nullable RowSnapshot back;
  private @Nullable RowSnapshot again;
  private @Nullable LegFailure failure;
  private Map<TableName, TableRows> asked = Map.of();
  private List<NextNumber> numbersBefore = List.of();
  private List<NextNumber> numbersUpgraded = List.of();
  private List<NextNumber> numbersBack = List.of();

  /**
   * @param reach the tables to look at, besides those that rows are written to
   * @param queries the user's queries that give a table's rows from before
   * @param withNumbers whether to look at the next numbers of counted columns
   */
  CaseRun(
      RevisionUnderTest subject,
      Set<TableName> reach,
      DeclaredQueries queries,
      boolean withNumbers,
      LegRunner runner) {
    this.subject = subject;
    this.reach = reach;
    this.queries = queries;
    this.withNumbers = withNumbers;
    this.runner = runner;
  }

  /**
   * Runs it.
   *
   * @throws SQLException when the rows could not be written or read; a leg that fails is observed
   */
  CaseObservation run(RowSource first, RowSource second) throws SQLException {
    rowsBefore = put(first, subject.before());
    before = read(subject.before());
    numbersBefore = numbers(subject.before());
    try {
      walk(second);
    } catch (MigrationFailedException e) {
      failure = LegFailure.of(leg, e);
    }
    return new CaseObservation(
        new CaseRows(rowsBefore, rowsAfter),
        unfilled,
        looked,
        before,
        upgraded,
        asked,
        later,
        back,
        again,
        failure,
        numbersBefore,
        numbersUpgraded,
        numbersBack);
  }

  private void walk(RowSource second) throws SQLException, MigrationFailedException {
    move(TripLeg.UPGRADE);
    upgraded = read(subject.after());
    numbersUpgraded = numbers(subject.after());
    asked = queries.ask(runner.session().connection());
    rowsAfter = put(second, subject.after());
    later = rowsAfter.size() == 0 ? upgraded : read(subject.after());
    if (!subject.goesBack()) {
      return;
    }
    move(TripLeg.DOWNGRADE);
    back = read(subject.back());
    numbersBack = numbers(subject.back());
    if (subject.goesAgain()) {
      move(TripLeg.SECOND_UPGRADE);
      again = read(subject.after());
    }
  }

  private Dataset put(RowSource source, TableModel model) throws SQLException {
    if (source == RowSource.NONE) {
      return Dataset.empty();
    }
    Connection connection = runner.session().connection();
    connection.setAutoCommit(false);
    GenerationResult filled = source.put(connection, model);
    if (runner.isInTransaction()) {
      runner.checkDeferredConstraints();
    } else {
      connection.commit();
      connection.setAutoCommit(true);
    }
    unfilled.addAll(filled.unfilled());
    return filled.rows();
  }

  private void move(TripLeg next) throws MigrationFailedException {
    leg = next;
    runner.run(subject.seen().revision(), leg.direction());
  }

  private RowSnapshot read(TableModel model) throws SQLException {
    return RowReader.readTables(runner.session().connection(), subject.engine(), tables(model));
  }

  /**
   * Those that are there: the reached ones, those that rows went to, and those that are new; but
   * none that is too large to be read.
   */
  private Set<TableName> tables(TableModel model) {
    Set<TableName> tables = new TreeSet<>(reach);
    tables.addAll(rowsBefore.tables().keySet());
    tables.addAll(rowsAfter.tables().keySet());
    for (TableName table : model.tables().keySet()) {
      if (!subject.before().tables().containsKey(table)) {
        tables.add(table);
      }
    }
    tables.retainAll(model.tables().keySet());
    tables.removeAll(subject.large());
    looked.addAll(tables);
    return tables;
  }

  private List<NextNumber> numbers(TableModel model) throws SQLException {
    if (!withNumbers) {
      return List.of();
    }
    List<Table> counted =
        tables(model).stream()
            .flatMap(name -> Stream.ofNullable(model.tables().get(name)))
            .toList();
    return subject.engine().part(NextNumbers.class).read(runner.session().connection(), counted);
  }
}
