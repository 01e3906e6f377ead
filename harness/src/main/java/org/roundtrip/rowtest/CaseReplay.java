package org.roundtrip.rowtest;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.generate.data.Dataset;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.rows.RowReader;
import org.roundtrip.rows.RowSnapshot;
import org.roundtrip.rows.TableRows;
import org.roundtrip.rows.compare.CompositeColumns;
import org.roundtrip.rowtest.cause.CauseSearch;
import org.roundtrip.rowtest.cause.StatementStep;
import org.roundtrip.rowtest.diagnose.CaseRows;
import org.roundtrip.rowtest.diagnose.RevisionUnderTest;
import org.roundtrip.rowtest.diagnose.Symptom;
import org.roundtrip.schema.table.ForeignKey;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableModelReader;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.sql.Statement;
import org.roundtrip.sql.TableActions;
import org.roundtrip.trip.LegRunner;
import org.roundtrip.trip.TripLeg;

/**
 * Runs a case again and reads the rows after each statement, to find the statement that causes a
 * symptom. For single use.
 */
final class CaseReplay {

  private static final String[] TABLES = {"TABLE", "PARTITIONED TABLE", "TEMPORARY TABLE"};

  private final RevisionUnderTest revision;
  private final LegRunner runner;
  private final ChangedSession session;
  private final Set<TableName> wanted;
  private final Set<TableName> unrelated = new HashSet<>();
  private final List<StatementStep> steps = new ArrayList<>();
  private TripLeg leg = TripLeg.UPGRADE;

  CaseReplay(RevisionUnderTest revision, ChangedSession session, Collection<Symptom> symptoms) {
    this.revision = revision;
    this.session = session;
    this.runner = session.runner();
    this.wanted = wanted(revision, symptoms);
  }

  /** The tables of the symptoms, and those that they reference. */
  private static Set<TableName> wanted(RevisionUnderTest revision, Collection<Symptom> symptoms) {
    Set<TableName> wanted = new HashSet<>();
    for (Symptom symptom : symptoms) {
      TableName table = symptom.table();
      if (table != null) {
        wanted.add(table);
        addTargets(revision.before(), table, wanted);
        addTargets(revision.after(), table, wanted);
      }
    }
    return wanted;
  }

  private static void addTargets(TableModel model, TableName table, Set<TableName> all) {
    if (model.tables().containsKey(table)) {
      model.tables().get(table).foreignKeys().stream().map(ForeignKey::target).forEach(all::add);
    }
  }

  /** Runs the case up to the first statement that fails. */
  CauseSearch run(CaseRows rows) throws SQLException {
    put(rows.before(), revision.before());
    try {
      run(TripLeg.UPGRADE);
      put(rows.after(), revision.after());
      if (revision.hasDowngrade()) {
        run(TripLeg.DOWNGRADE);
      }
      if (revision.hasSecondUpgrade()) {
        run(TripLeg.SECOND_UPGRADE);
      }
    } catch (MigrationFailedException e) {
      return search();
    }
    return search();
  }

  private CauseSearch search() {
    return new CauseSearch(revision, steps);
  }

  private void run(TripLeg next) throws MigrationFailedException, SQLException {
    leg = next;
    add(null);
    Direction direction = next.direction();
    session.run(revision.seen().revision(), direction, this::add);
  }

  private void put(Dataset rows, TableModel model) throws SQLException {
    if (rows.size() > 0) {
      session.put(RowSource.of(rows), model);
    }
  }

  private void add(@Nullable Statement statement) throws SQLException {
    Connection connection = runner.session().connection();
    Set<TableName> existing = existing(connection);
    RowSnapshot read = RowReader.readTables(connection, revision.engine(), existing);
    Map<TableName, TableRows> tables = new HashMap<>();
    existing.forEach(
        name ->
            tables.put(
                name, read.tables().getOrDefault(name, new TableRows(List.of(), List.of()))));
    expand(tables);
    TableActions actions = statement == null ? null : TableActions.of(revision.engine(), statement);
    steps.add(new StatementStep(leg, statement, actions, tables));
  }

  /** Replaces composite columns by their attributes, which a script may change. */
  private void expand(Map<TableName, TableRows> tables) throws SQLException {
    boolean isComposite =
        Stream.of(revision.before(), revision.after())
            .flatMap(model -> model.tables().entrySet().stream())
            .filter(table -> wanted.contains(table.getKey()))
            .anyMatch(table -> CompositeColumns.isComposite(table.getValue()));
    if (isComposite) {
      TableModel now = TableModelReader.of(revision.engine(), runner.readSchema());
      tables.replaceAll(
          (name, rows) ->
              now.tables().containsKey(name)
                  ? CompositeColumns.expand(rows, now.tables().get(name))
                  : rows);
    }
  }

  /** The tables to read: those of the symptoms, and others that only exist during a script. */
  private Set<TableName> existing(Connection connection) throws SQLException {
    Set<TableName> existing = new HashSet<>();
    try (ResultSet tables = connection.getMetaData().getTables(null, null, "%", TABLES)) {
      while (tables.next()) {
        String schema = tables.getString("TABLE_SCHEM");
        TableName name =
            new TableName(schema == null ? "" : schema, tables.getString("TABLE_NAME"));
        boolean known = revision.before().tables().containsKey(name);
        if ((wanted.contains(name) || !known) && !revision.large().contains(name)) {
          existing.add(name);
        }
      }
    }
    if (steps.isEmpty()) {
      // Tables that exist already and are in no model belong to a tool or an extension.
      existing.stream().filter(name -> !wanted.contains(name)).forEach(unrelated::add);
    }
    existing.removeAll(unrelated);
    return existing;
  }
}
