package org.roundtrip.rowtest.diagnose;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.dialect.Engine;
import org.roundtrip.generate.data.Dataset;
import org.roundtrip.generate.data.Row;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.project.SourceCode;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.rows.RowReader;
import org.roundtrip.rows.RowSnapshot;
import org.roundtrip.rows.TableRows;
import org.roundtrip.rows.compare.NextNumber;
import org.roundtrip.rows.compare.NextNumbers;
import org.roundtrip.schema.SchemaReaders;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableModelReader;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.sql.ScriptEffects;
import org.roundtrip.sql.ScriptEffectsReader;
import org.roundtrip.sql.ScriptSplitter;
import org.roundtrip.trip.LegFailure;
import org.roundtrip.trip.RecordedTrip;
import org.roundtrip.trip.Recovery;
import org.roundtrip.trip.State;
import org.roundtrip.trip.TripLeg;
import org.roundtrip.trip.TripObservation;

/**
 * A revision and rows in SQL, run on SQLite databases in memory.
 *
 * @param schema what the migrations before it did, their own rows included
 * @param rows the rows at the parent
 * @param up the upgrade
 * @param added the rows that are added after it
 * @param down the downgrade; null for none
 */
public record SqliteCase(
    String schema, String rows, String up, String added, @Nullable String down) {

  private static final SourceLocation FILE = SourceLocation.of(Path.of("2.sql"));

  /** The table of this name. */
  public static TableName table(String name) {
    return new TableName("", name);
  }

  /** What the trip without rows shows. */
  public RevisionUnderTest revision() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      execute(connection, schema);
      State before = state(connection);
      execute(connection, up);
      State after = state(connection);
      State back = null;
      State again = null;
      if (down != null) {
        execute(connection, down);
        back = state(connection);
        execute(connection, up);
        again = state(connection);
      }
      TableModel model = model(before);
      return new RevisionUnderTest(
          trip(before, after, back, again),
          model,
          model(after),
          back == null ? model : model(back),
          effects(up),
          effects(down),
          SourceCode.NONE,
          true);
    }
  }

  private TripObservation trip(State before, State after, State back, State again) {
    return new TripObservation(
        new ServerInfo(Engine.SQLITE, "3", "file"),
        new Revision(new RevisionId("2"), "2", "", List.of(), List.of(), List.of(), FILE),
        script(MigrationScript.Kind.SCRIPT),
        script(down == null ? MigrationScript.Kind.MISSING : MigrationScript.Kind.SCRIPT),
        before,
        after,
        back,
        again,
        null,
        RecordedTrip.NOTHING,
        false,
        Recovery.NONE,
        Set.of(),
        List.of());
  }

  private static MigrationScript script(MigrationScript.Kind kind) {
    return new MigrationScript(kind, true, FILE, null);
  }

  private static Optional<ScriptEffects> effects(@Nullable String script) {
    return script == null
        ? Optional.empty()
        : Optional.of(
            ScriptEffectsReader.read(
                Engine.SQLITE, ScriptSplitter.split(Engine.SQLITE, FILE, script)));
  }

  /** What is wrong, each such as {@code LOST_BY_UPGRADE users [name]}. */
  public List<String> symptoms() throws SQLException {
    return symptoms(Map.of());
  }

  /**
   * The same with queries of the user's.
   *
   * @param queries by table
   */
  public List<String> symptoms(Map<TableName, String> queries) throws SQLException {
    return Symptoms.of(revision(), observe(queries)).stream().map(SqliteCase::text).toList();
  }

  private static String text(Symptom symptom) {
    return symptom.kind()
        + (symptom.table() == null ? "" : " " + symptom.table())
        + (symptom.columns().isEmpty() ? "" : " " + symptom.columns())
        + (symptom.harmless() ? " harmless" : "");
  }

  /** What becomes of the rows, told as those that SQL writes for them. */
  public CaseObservation observe(CaseRows written) throws SQLException {
    CaseObservation seen = observe(Map.of());
    return new CaseObservation(
        written,
        seen.unfilled(),
        seen.looked(),
        seen.before(),
        seen.upgraded(),
        seen.queryResults(),
        seen.later(),
        seen.back(),
        seen.again(),
        seen.failure(),
        seen.leftovers(),
        seen.rejected(),
        seen.refused(),
        seen.numbersBefore(),
        seen.numbersUpgraded(),
        seen.numbersBack());
  }

  /** What becomes of the rows. */
  public CaseObservation observe(Map<TableName, String> queries) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      return new Run(connection).observe(queries);
    }
  }

  /** One run of the case. */
  private final class Run {

    private final Connection connection;
    private final List<RowSnapshot> snapshots = new ArrayList<>();
    private final List<List<NextNumber>> numbers = new ArrayList<>();
    private final TreeSet<TableName> looked = new TreeSet<>();
    private final SortedMap<TableName, TableRows> asked = new TreeMap<>();
    private Dataset before = Dataset.empty();
    private Dataset after = Dataset.empty();
    private RejectedValues rejected = RejectedValues.NONE;

    Run(Connection connection) {
      this.connection = connection;
    }

    CaseObservation observe(Map<TableName, String> queries) throws SQLException {
      execute(connection, schema);
      before = insert(rows);
      look();
      LegFailure failure = run(TripLeg.UPGRADE, up);
      if (failure == null) {
        look();
        for (var query : queries.entrySet()) {
          asked.put(query.getKey(), RowReader.readQuery(connection, query.getValue()));
        }
        after = insert(added);
        look();
        failure = goBack();
      }
      return observation(failure);
    }

    private CaseObservation observation(@Nullable LegFailure failure) {
      return new CaseObservation(
          new CaseRows(before, after),
          List.of(),
          looked,
          snapshots.get(0),
          at(snapshots, 1),
          asked,
          at(snapshots, 2),
          at(snapshots, 3),
          at(snapshots, 4),
          failure,
          List.of(),
          rejected,
          List.of(),
          numbers.get(0),
          orNone(at(numbers, 1)),
          orNone(at(numbers, 3)));
    }

    private @Nullable LegFailure goBack() throws SQLException {
      if (down == null) {
        return null;
      }
      LegFailure failure = run(TripLeg.DOWNGRADE, down);
      if (failure == null) {
        look();
        rejected = RejectedValuesReader.of(connection, revision(), observation(null));
        failure = run(TripLeg.SECOND_UPGRADE, up);
      }
      if (failure == null) {
        look();
      }
      return failure;
    }

    private void look() throws SQLException {
      TableModel model = model(state(connection));
      looked.addAll(model.tables().keySet());
      snapshots.add(state(connection).rows());
      numbers.add(
          Engine.SQLITE
              .part(NextNumbers.class)
              .read(connection, List.copyOf(model.tables().values())));
    }

    /** Rows without cells: the symptoms ask only where rows were written. */
    private Dataset insert(String sql) throws SQLException {
      Map<TableName, Integer> counts = counts();
      execute(connection, sql);
      SortedMap<TableName, List<Row>> inserted = new TreeMap<>();
      counts()
          .forEach(
              (table, count) ->
                  inserted.put(
                      table,
                      IntStream.rangeClosed(1, count - counts.getOrDefault(table, 0))
                          .mapToObj(number -> new Row(number, Map.of()))
                          .toList()));
      return new Dataset(inserted);
    }

    private Map<TableName, Integer> counts() throws SQLException {
      Map<TableName, Integer> counts = new TreeMap<>();
      state(connection)
          .rows()
          .tables()
          .forEach((table, rows) -> counts.put(table, rows.rows().size()));
      return counts;
    }

    private @Nullable LegFailure run(TripLeg leg, String script) {
      try {
        execute(connection, script);
        return null;
      } catch (SQLException e) {
        return new LegFailure(
            leg, String.valueOf(e.getMessage()), null, null, "", FILE, script, 0, true);
      }
    }
  }

  private static <T> @Nullable T at(List<T> all, int index) {
    return index < all.size() ? all.get(index) : null;
  }

  private static List<NextNumber> orNone(@Nullable List<NextNumber> numbers) {
    return numbers == null ? List.of() : numbers;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static State state(Connection connection) throws SQLException {
    return new State(
        SchemaReaders.open(Engine.SQLITE, connection).read(),
        RowReader.readTables(connection, Engine.SQLITE, tables(connection)));
  }

  private static Collection<TableName> tables(Connection connection) throws SQLException {
    List<TableName> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet names =
            statement.executeQuery(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")) {
      while (names.next()) {
        tables.add(table(names.getString(1)));
      }
    }
    return tables;
  }

  private static TableModel model(State state) {
    return TableModelReader.of(Engine.SQLITE, state.schema());
  }
}
