package org.roundtrip.rowtest;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.generate.data.Dataset;
import org.roundtrip.generate.fill.GenerationResult;
import org.roundtrip.generate.fill.GenerationResult.Unfilled;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.StatementListener;
import org.roundtrip.rows.RowReader;
import org.roundtrip.rows.RowSnapshot;
import org.roundtrip.rows.TableRows;
import org.roundtrip.rows.compare.NextNumber;
import org.roundtrip.rows.compare.NextNumbers;
import org.roundtrip.rowtest.RowRepairTrial.Addition;
import org.roundtrip.rowtest.diagnose.CaseObservation;
import org.roundtrip.rowtest.diagnose.CaseRows;
import org.roundtrip.rowtest.diagnose.Leftovers;
import org.roundtrip.rowtest.diagnose.RefusedWrite;
import org.roundtrip.rowtest.diagnose.RejectedValues;
import org.roundtrip.rowtest.diagnose.RejectedValuesReader;
import org.roundtrip.rowtest.diagnose.RevisionUnderTest;
import org.roundtrip.rowtest.diagnose.TrialWriteComparison;
import org.roundtrip.schema.SchemaSnapshot;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableModelReader;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.trip.LegFailure;
import org.roundtrip.trip.LegRunner;
import org.roundtrip.trip.TripLeg;

/**
 * Runs one case in one database: inserts rows, upgrades, perhaps inserts more rows, downgrades,
 * upgrades again. For single use.
 */
final class CaseRun {

  private final RevisionUnderTest revision;
  private final Set<TableName> affected;
  private final DeclaredQueries queries;
  private final LegRunner runner;
  private final ChangedSession session;
  private final TrialWriteComparison writes;
  private final Depth depth;
  private final boolean withNumbers;
  private final Addition addition;
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
  private Map<TableName, TableRows> queryResults = Map.of();
  private List<String> leftovers = List.of();
  private RejectedValues rejected = RejectedValues.NONE;
  private List<RefusedWrite> refused = List.of();
  private List<NextNumber> numbersBefore = List.of();
  private List<NextNumber> numbersUpgraded = List.of();
  private List<NextNumber> numbersBack = List.of();

  /**
   * @param affected the tables to compare, in addition to those with generated rows
   * @param queries the declared queries, which return the rows of a table before the upgrade
   * @param depth what to observe
   * @param withNumbers whether to read the next numbers of sequences
   * @param addition the statements to run after a script
   * @param session the session in which the scripts run
   */
  CaseRun(
      RevisionUnderTest revision,
      Set<TableName> affected,
      DeclaredQueries queries,
      Depth depth,
      boolean withNumbers,
      Addition addition,
      ChangedSession session) {
    this.revision = revision;
    this.affected = affected;
    this.queries = queries;
    this.depth = depth;
    this.withNumbers = withNumbers;
    this.addition = addition;
    this.runner = session.runner();
    this.session = session;
    this.writes = new TrialWriteComparison(revision);
  }

  /** What a run observes; less is faster. */
  enum Depth {
    /** Only whether a script fails. */
    FAILURE,
    /** The rows after each script. */
    ROWS,
    /** Also which writes the tables accept. */
    WRITES
  }

  /**
   * Runs the case.
   *
   * @throws SQLException if rows could not be written or read; the failure of a migration is part
   *     of the observation
   */
  CaseObservation run(RowSource first, RowSource second) throws SQLException {
    rowsBefore = put(first, revision.before());
    before = read(revision.before());
    numbersBefore = numbers(revision.before());
    if (depth == Depth.WRITES) {
      writes.before(runner.session().connection(), before);
    }
    try {
      migrate(second);
    } catch (MigrationFailedException e) {
      failure = LegFailure.of(leg, e);
      leftovers = e.rolledBack() || depth == Depth.FAILURE ? List.of() : leftovers();
    }
    return observation();
  }

  private CaseObservation observation() {
    return new CaseObservation(
        new CaseRows(rowsBefore, rowsAfter),
        unfilled,
        looked,
        before,
        upgraded,
        queryResults,
        later,
        back,
        again,
        failure,
        leftovers,
        rejected,
        refused,
        numbersBefore,
        numbersUpgraded,
        numbersBack);
  }

  private void migrate(RowSource second) throws SQLException, MigrationFailedException {
    runLeg(TripLeg.UPGRADE);
    upgraded = read(revision.after());
    numbersUpgraded = numbers(revision.after());
    if (depth != Depth.FAILURE) {
      queryResults = queries.ask(runner.session().connection());
    }
    refused = writes.after(runner.session().connection(), upgraded);
    rowsAfter = put(second, revision.after());
    later = rowsAfter.size() == 0 ? upgraded : read(revision.after());
    if (!revision.hasDowngrade()) {
      return;
    }
    runLeg(TripLeg.DOWNGRADE);
    back = read(revision.back());
    numbersBack = numbers(revision.back());
    if (rowsAfter.size() > 0 && depth != Depth.FAILURE) {
      rejected = RejectedValuesReader.of(runner.session().connection(), revision, observation());
    }
    if (revision.hasSecondUpgrade()) {
      runLeg(TripLeg.SECOND_UPGRADE);
      again = read(revision.after());
    }
  }

  /** The tables of the old schema that still exist are read. */
  private List<String> leftovers() throws SQLException {
    SchemaSnapshot now = runner.readSchema();
    TableModel model = TableModelReader.of(revision.engine(), now);
    RowSnapshot last =
        Objects.requireNonNull(
            switch (leg) {
              case UPGRADE -> before;
              case DOWNGRADE -> later;
              case SECOND_UPGRADE -> back;
            });
    Set<TableName> known = tables(known(leg));
    known.retainAll(model.tables().keySet());
    RowSnapshot rows =
        RowReader.readTables(runner.session().connection(), revision.engine(), known);
    return Leftovers.of(revision, leg, last, now, rows);
  }

  private TableModel known(TripLeg failed) {
    return switch (failed) {
      case UPGRADE -> revision.before();
      case DOWNGRADE -> revision.after();
      case SECOND_UPGRADE -> revision.back();
    };
  }

  private Dataset put(RowSource source, TableModel model) throws SQLException {
    if (source == RowSource.NONE) {
      return Dataset.empty();
    }
    GenerationResult filled = session.put(source, model);
    unfilled.addAll(filled.unfilled());
    return filled.rows();
  }

  private void runLeg(TripLeg next) throws MigrationFailedException, SQLException {
    leg = next;
    session.run(revision.seen().revision(), leg.direction(), StatementListener.NONE);
    if (addition.direction() == leg.direction()) {
      for (String statement : addition.statements()) {
        session.execute(statement);
      }
    }
  }

  private RowSnapshot read(TableModel model) throws SQLException {
    if (depth == Depth.FAILURE) {
      return RowSnapshot.empty();
    }
    return RowReader.readTables(runner.session().connection(), revision.engine(), tables(model));
  }

  /**
   * The tables to read: affected tables, tables with generated rows and new tables, if they exist
   * and are not too large.
   */
  private Set<TableName> tables(TableModel model) {
    Set<TableName> tables = new TreeSet<>(affected);
    tables.addAll(rowsBefore.tables().keySet());
    tables.addAll(rowsAfter.tables().keySet());
    for (TableName table : model.tables().keySet()) {
      if (!revision.before().tables().containsKey(table)) {
        tables.add(table);
      }
    }
    tables.retainAll(model.tables().keySet());
    tables.removeAll(revision.large());
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
    return revision.engine().part(NextNumbers.class).read(runner.session().connection(), counted);
  }
}
