package org.roundtrip.schema.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import org.roundtrip.schema.LeftOut;
import org.roundtrip.schema.ObjectId;
import org.roundtrip.schema.SchemaDiff;
import org.roundtrip.schema.SchemaReader;
import org.roundtrip.schema.SchemaSnapshot;

/** Reads PostgreSQL's catalogues, from the second time on only what changed since. */
public final class PostgresSchemaReader implements SchemaReader {

  /** How many states are remembered: those of a trip, so that a rollback finds its own again. */
  private static final int REMEMBERED = 4;

  private final Connection connection;
  private final LeftOut leftOut;
  private final boolean checked;
  private final ChangeDetector detector;
  private final PinnedQuery all;
  private final PinnedQuery affected;
  private final Map<Map<Long, Long>, State> states = new LinkedHashMap<>(8, 0.75f, true);
  private State last = new State(Map.of(), Map.of(), SchemaSnapshot.empty());

  /** What was read: the objects of each unit, and the snapshot that they make. */
  private record State(
      Map<Long, Long> marks, Map<Long, List<CatalogueQuery.Row>> units, SchemaSnapshot snapshot) {}

  /**
   * @param leftOut tables that are not part of the schema
   * @param checked whether to compare every reading of changes with a reading of everything; for
   *     tests
   */
  public PostgresSchemaReader(Connection connection, Set<String> leftOut, boolean checked)
      throws SQLException {
    this(connection, new LeftOut(leftOut), checked);
  }

  private PostgresSchemaReader(Connection connection, LeftOut leftOut, boolean checked)
      throws SQLException {
    this.connection = connection;
    this.leftOut = leftOut;
    this.checked = checked;
    // Our statements read the catalogues, whose columns no DDL changes: planned anew after every
    // DDL they would cost twenty times as much.
    connection.unwrap(BaseConnection.class).getQueryExecutor().setFlushCacheOnDdl(false);
    detector = new ChangeDetector(connection);
    all = new PinnedQuery(connection, "roundtrip_all", CatalogueQuery.ALL);
    affected = new PinnedQuery(connection, "roundtrip_affected", CatalogueQuery.AFFECTED);
  }

  @Override
  public SchemaSnapshot read() throws SQLException {
    boolean idle =
        connection.unwrap(BaseConnection.class).getTransactionState() == TransactionState.IDLE;
    boolean autoCommit = connection.getAutoCommit();
    if (!idle) {
      return current().snapshot();
    }
    connection.setAutoCommit(false);
    try {
      return current().snapshot();
    } finally {
      connection.rollback();
      connection.setAutoCommit(autoCommit);
    }
  }

  @Override
  public SchemaReader over(Connection other) throws SQLException {
    PostgresSchemaReader reader = new PostgresSchemaReader(other, leftOut, checked);
    reader.states.putAll(states);
    reader.last = last;
    return reader;
  }

  private State current() throws SQLException {
    ChangeDetector.Marks marks = detector.marks();
    State known = states.get(marks.units());
    last = known != null ? known : read(marks);
    states.put(marks.units(), last);
    if (states.size() > REMEMBERED) {
      states.remove(states.keySet().iterator().next());
    }
    return last;
  }

  private State read(ChangeDetector.Marks marks) throws SQLException {
    Set<Long> touched = touched(marks.units());
    if (touched.contains(ChangeDetector.REST)) {
      return all(marks);
    }
    State state = changed(marks, touched);
    if (checked) {
      requireEqual(state.snapshot(), all(marks).snapshot());
    }
    return state;
  }

  private Set<Long> touched(Map<Long, Long> marks) {
    Set<Long> touched = new HashSet<>();
    marks.forEach(
        (unit, mark) -> {
          if (!mark.equals(last.marks().get(unit))) {
            touched.add(unit);
          }
        });
    last.marks().keySet().stream().filter(unit -> !marks.containsKey(unit)).forEach(touched::add);
    return touched;
  }

  private State all(ChangeDetector.Marks marks) throws SQLException {
    Map<Long, List<CatalogueQuery.Row>> units = new HashMap<>();
    try (ResultSet rows = all.run(marks.prepared(), Set.of())) {
      while (rows.next()) {
        add(units, CatalogueQuery.row(rows));
      }
    }
    SortedMap<ObjectId, SortedMap<String, String>> objects = new TreeMap<>();
    units.values().forEach(unit -> unit.forEach(row -> objects.put(row.id(), row.attributes())));
    return new State(marks.units(), units, new SchemaSnapshot(objects));
  }

  private State changed(ChangeDetector.Marks marks, Set<Long> touched) throws SQLException {
    Map<Long, List<CatalogueQuery.Row>> fresh = new HashMap<>();
    Set<Long> gone = new HashSet<>(touched);
    try (ResultSet rows = affected.run(marks.prepared(), touched)) {
      while (rows.next()) {
        if (CatalogueQuery.isUnit(rows)) {
          gone.add(CatalogueQuery.unit(rows));
        } else {
          add(fresh, CatalogueQuery.row(rows));
        }
      }
    }
    boolean beyond =
        gone.stream().anyMatch(unit -> ChangeDetector.scope(unit) == CatalogueKind.Scope.OTHER);
    return beyond ? all(marks) : merged(marks, gone, fresh);
  }

  private State merged(
      ChangeDetector.Marks marks, Set<Long> gone, Map<Long, List<CatalogueQuery.Row>> fresh) {
    Map<Long, List<CatalogueQuery.Row>> units = new HashMap<>(last.units());
    SortedMap<ObjectId, SortedMap<String, String>> objects =
        new TreeMap<>(last.snapshot().objects());
    for (Long unit : gone) {
      List<CatalogueQuery.Row> old = units.remove(unit);
      if (old != null) {
        old.forEach(row -> objects.remove(row.id()));
      }
    }
    units.putAll(fresh);
    for (List<CatalogueQuery.Row> unit : fresh.values()) {
      for (CatalogueQuery.Row row : unit) {
        SortedMap<String, String> before = last.snapshot().objects().get(row.id());
        objects.put(row.id(), row.attributes().equals(before) ? before : row.attributes());
      }
    }
    return new State(marks.units(), units, new SchemaSnapshot(objects));
  }

  private void add(Map<Long, List<CatalogueQuery.Row>> units, CatalogueQuery.Row row) {
    if (!leftOut.contains(row.id(), row.attributes())) {
      units.computeIfAbsent(row.unit(), unit -> new ArrayList<>()).add(row);
    }
  }

  private static void requireEqual(SchemaSnapshot changes, SchemaSnapshot everything) {
    if (!changes.equals(everything)) {
      throw new IllegalStateException(
          "Reading what changed missed " + SchemaDiff.between(changes, everything));
    }
  }
}
