package org.roundtrip.rowtest;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.generate.data.Dataset;
import org.roundtrip.generate.fill.Filled;
import org.roundtrip.generate.fill.Filled.Unfilled;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.project.Migrator;
import org.roundtrip.project.Migrator.Transactions;
import org.roundtrip.rows.RowReader;
import org.roundtrip.rows.RowSnapshot;
import org.roundtrip.rows.TableRows;
import org.roundtrip.rows.compare.NextNumber;
import org.roundtrip.rows.compare.NextNumbers;
import org.roundtrip.rowtest.diagnose.CaseObservation;
import org.roundtrip.rowtest.diagnose.CaseRows;
import org.roundtrip.rowtest.diagnose.RevisionUnderTest;
import org.roundtrip.schema.table.Shape;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.trip.LegFailure;
import org.roundtrip.trip.Place;
import org.roundtrip.trip.TripLeg;

/** One case at one place: rows in, up, perhaps more rows in, down, up. For one use. */
final class CaseRun {

  private final RevisionUnderTest subject;
  private final Migrator migrator;
  private final Set<TableName> reach;
  private final DeclaredQueries queries;
  private final Place place;
  private final boolean withNumbers;
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
      Migrator migrator,
      Set<TableName> reach,
      DeclaredQueries queries,
      boolean withNumbers,
      Place place) {
    this.subject = subject;
    this.migrator = migrator;
    this.reach = reach;
    this.queries = queries;
    this.withNumbers = withNumbers;
    this.place = place;
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
    } catch (Stopped e) {
      // What was seen up to here is the observation.
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

  private void walk(RowSource second) throws SQLException, Stopped {
    move(TripLeg.UPGRADE, Direction.UPGRADE);
    upgraded = read(subject.after());
    numbersUpgraded = numbers(subject.after());
    asked = queries.ask(place.session().connection());
    rowsAfter = put(second, subject.after());
    later = rowsAfter.size() == 0 ? upgraded : read(subject.after());
    if (!subject.goesBack()) {
      return;
    }
    move(TripLeg.DOWNGRADE, Direction.DOWNGRADE);
    back = read(subject.back());
    numbersBack = numbers(subject.back());
    if (subject.goesAgain()) {
      move(TripLeg.SECOND_UPGRADE, Direction.UPGRADE);
      again = read(subject.after());
    }
  }

  private Dataset put(RowSource source, Shape shape) throws SQLException {
    if (source == RowSource.NONE) {
      return Dataset.empty();
    }
    Connection connection = place.session().connection();
    boolean own = place.transactions() != Transactions.OURS;
    connection.setAutoCommit(false);
    Filled filled = source.put(connection, shape);
    if (own) {
      connection.commit();
      connection.setAutoCommit(true);
    } else {
      fireDeferredChecks();
    }
    unfilled.addAll(filled.unfilled());
    return filled.rows();
  }

  private void move(TripLeg leg, Direction direction) throws SQLException, Stopped {
    MigrationScript known =
        direction == Direction.UPGRADE ? subject.seen().upgrade() : subject.seen().downgrade();
    try {
      migrator.run(subject.seen().revision(), direction, place.session(), place.transactions());
      if (place.transactions() != Transactions.OURS) {
        if (!known.transactional()) {
          place.renewSession();
        }
      } else {
        fire(known);
      }
    } catch (MigrationFailedException e) {
      LegFailure failed = LegFailure.of(leg, e);
      failure = place.transactions() == Transactions.OURS ? failed.undone() : failed;
      throw new Stopped();
    }
  }

  private void fire(MigrationScript known) throws MigrationFailedException {
    try {
      fireDeferredChecks();
    } catch (SQLException e) {
      throw new MigrationFailedException(
          known.location(), "SET CONSTRAINTS ALL IMMEDIATE", 0, true, e);
    }
  }

  /** The tool's own commit would check what is deferred; our transaction goes on instead. */
  private void fireDeferredChecks() throws SQLException {
    try (Statement statement = place.session().connection().createStatement()) {
      statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
    }
    if (subject.mayDefer()) {
      deferAgain();
    }
  }

  /** The next leg finds the constraints as they are at the start of a transaction. */
  private void deferAgain() throws SQLException {
    String deferred =
        """
        SELECT string_agg(DISTINCT format('%I.%I', n.nspname, k.conname), ', ')
          FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace WHERE k.condeferred
        """;
    try (Statement statement = place.session().connection().createStatement();
        ResultSet names = statement.executeQuery(deferred)) {
      if (names.next() && names.getString(1) != null) {
        statement.execute("SET CONSTRAINTS " + names.getString(1) + " DEFERRED");
      }
    }
  }

  private RowSnapshot read(Shape shape) throws SQLException {
    return RowReader.readTables(place.session().connection(), subject.engine(), tables(shape));
  }

  /**
   * Those that are there: the reached ones, those that rows went to, and those that are new; but
   * none that is too large to be read.
   */
  private Set<TableName> tables(Shape shape) {
    Set<TableName> tables = new TreeSet<>(reach);
    tables.addAll(rowsBefore.tables().keySet());
    tables.addAll(rowsAfter.tables().keySet());
    for (TableName table : shape.tables().keySet()) {
      if (!subject.before().tables().containsKey(table)) {
        tables.add(table);
      }
    }
    tables.retainAll(shape.tables().keySet());
    tables.removeAll(subject.large());
    looked.addAll(tables);
    return tables;
  }

  private List<NextNumber> numbers(Shape shape) throws SQLException {
    if (!withNumbers) {
      return List.of();
    }
    List<Table> counted =
        tables(shape).stream()
            .flatMap(name -> Stream.ofNullable(shape.tables().get(name)))
            .toList();
    return subject.engine().part(NextNumbers.class).read(place.session().connection(), counted);
  }

  private static final class Stopped extends Exception {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super(null, null, false, false);
    }
  }
}
