package org.roundtrip.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import org.roundtrip.dialect.Engine;
import org.roundtrip.schema.table.TableName;

/**
 * Reads the rows that migrations write, repeatedly over one connection. Reads a table again only if
 * it is new, if rows were written to it, or if it has rows and its columns changed. Not
 * thread-safe.
 */
public final class RowReader {

  /**
   * Maximum number of rows of a table in a snapshot; larger tables have a fingerprint. With twelve
   * columns, a fingerprint costs PostgreSQL as much as reading 1,000 to 2,000 rows, and a third of
   * it with 5,000 rows; on SQLite it always costs less. Findings can show rows of a snapshot, so it
   * contains them while that is cheap.
   */
  public static final int LARGE = 2_000;

  /** Maximum number of rows of a large table that are read to show differences. */
  private static final int SHOWN = 10_000;

  private final Connection connection;
  private final WrittenTables written;
  private final Fingerprints prints;
  private final int large;
  private State last = State.NOTHING;

  private RowReader(Connection connection, WrittenTables written, Fingerprints prints, int large) {
    this.connection = connection;
    this.written = written;
    this.prints = prints;
    this.large = large;
  }

  /** A reader over this connection. */
  public static RowReader open(Engine engine, Connection connection) {
    return open(engine, connection, LARGE);
  }

  /**
   * A reader over this connection.
   *
   * @param large the maximum number of rows of a table in a snapshot
   */
  static RowReader open(Engine engine, Connection connection, int large) {
    RowAccess access = engine.part(RowAccess.class);
    return new RowReader(
        connection, access.writtenTables(connection), access.fingerprints(connection), large);
  }

  /**
   * Reads whole tables, in as few round trips as possible. A partitioned table includes the rows of
   * its partitions, and a parent table those of the tables that inherit from it.
   */
  public static RowSnapshot readTables(
      Connection connection, Engine engine, Collection<TableName> tables) throws SQLException {
    List<TableName> wanted = tables.stream().distinct().toList();
    TreeMap<TableName, TableRows> read =
        new TreeMap<>(engine.part(RowAccess.class).readAll(connection, wanted));
    read.values().removeIf(table -> table.rows().isEmpty());
    return new RowSnapshot(read);
  }

  /** Reads the result of a query, as if it were a table. */
  public static TableRows readQuery(Connection connection, String query) throws SQLException {
    return TableReading.ask(connection, query);
  }

  /**
   * The state of the reader at one moment, to restore after a rollback.
   *
   * @param shapes each table with a value that changes when its columns change
   */
  public record State(RowSnapshot rows, Map<TableName, Object> shapes) {

    /** The state of an empty database. */
    public static final State NOTHING = new State(RowSnapshot.empty(), Map.of());
  }

  /**
   * A reader with the same state, over another connection to the same database or to a copy of it.
   */
  public RowReader over(Engine engine, Connection other) {
    RowReader reader = open(engine, other, large);
    reader.backTo(last);
    return reader;
  }

  /** The current state. */
  public State state() {
    return last;
  }

  /** Restores a state, after the database was restored to it. */
  public void backTo(State known) {
    last = known;
    written.forget();
  }

  /** Must be called after the end of a transaction that may have written rows. */
  public void settle() throws SQLException {
    written.settle();
  }

  /** Whether, as of the last reading, rows were written since the last {@link #backTo}. */
  public boolean wroteRows() {
    return written.any();
  }

  /**
   * Reads the rows.
   *
   * @param shapes the existing tables, each with a value that changes when its columns change
   * @param everything whether to read all tables, because the counts of the connection do not cover
   *     all writes
   */
  public RowSnapshot read(Map<TableName, Object> shapes, boolean everything) throws SQLException {
    Set<TableName> touched = everything ? shapes.keySet() : written.among(shapes.keySet());
    List<TableName> unknown =
        shapes.entrySet().stream()
            .filter(table -> mustRead(table.getKey(), table.getValue(), touched))
            .map(Map.Entry::getKey)
            .toList();
    RowSnapshot now = read(shapes.keySet(), unknown);
    RowSnapshot rows = now.equals(last.rows) ? last.rows : now;
    last = new State(rows, Map.copyOf(shapes));
    return rows;
  }

  private RowSnapshot read(Set<TableName> all, List<TableName> unknown) throws SQLException {
    TreeMap<TableName, TableRows> tables = known(last.rows.tables(), all, unknown);
    TreeMap<TableName, LargeTable> many = known(last.rows.large(), all, unknown);
    Map<TableName, Integer> sizes =
        TableReading.sizes(connection, unknown, written.only(), large + 1);
    for (Map.Entry<TableName, Integer> size : sizes.entrySet()) {
      TableName table = size.getKey();
      if (size.getValue() > large) {
        many.put(table, LargeTable.of(prints.of(table)));
      } else {
        tables.put(table, TableReading.read(connection, table, written.only()));
      }
    }
    return new RowSnapshot(tables, many);
  }

  private static <T> TreeMap<TableName, T> known(
      Map<TableName, T> last, Set<TableName> all, List<TableName> unknown) {
    TreeMap<TableName, T> known = new TreeMap<>(last);
    known.keySet().retainAll(all);
    known.keySet().removeAll(unknown);
    return known;
  }

  /**
   * Adds the differing rows of large tables: those of the buckets that differ from another
   * snapshot, if they are few enough.
   *
   * @param rows the current rows of the database
   */
  public RowSnapshot show(RowSnapshot rows, RowSnapshot other) throws SQLException {
    TreeMap<TableName, LargeTable> many = new TreeMap<>(rows.large());
    for (Map.Entry<TableName, LargeTable> table : many.entrySet()) {
      LargeTable its = other.large().get(table.getKey());
      if (its != null && !its.print().agrees(table.getValue().print())) {
        table.setValue(show(table.getKey(), table.getValue().print(), its.print()));
      }
    }
    return new RowSnapshot(rows.tables(), many);
  }

  private LargeTable show(TableName table, Fingerprint print, Fingerprint other)
      throws SQLException {
    SortedSet<Integer> shown = print.differing(other, SHOWN);
    return shown.isEmpty()
        ? LargeTable.of(print)
        : new LargeTable(print, shown, prints.rows(table, shown));
  }

  private boolean mustRead(TableName table, Object shape, Set<TableName> touched) {
    boolean hadRows = last.rows.holds(table);
    Object was = last.shapes.get(table);
    boolean renamedPerhaps = was == null && !last.rows.isEmpty();
    return touched.contains(table) || renamedPerhaps || (hadRows && !Objects.equals(was, shape));
  }
}
