package org.roundtrip.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.roundtrip.database.Engine;

/**
 * Reads the rows that migrations wrote, again and again over one connection. Reads a table anew
 * only when it is new, when rows were written to it, or when it holds rows and its columns changed.
 * For one thread.
 */
public final class RowReader {

  private final Connection connection;
  private final WrittenTables written;
  private State last = State.NOTHING;

  private RowReader(Connection connection, WrittenTables written) {
    this.connection = connection;
    this.written = written;
  }

  /** A reader over this connection. */
  public static RowReader open(Engine engine, Connection connection) {
    WrittenTables written =
        switch (engine) {
          case SQLITE -> new SqliteWrittenTables(connection);
          case POSTGRESQL -> new PostgresWrittenTables(connection);
        };
    return new RowReader(connection, written);
  }

  /**
   * Reads chosen tables whole, in as few round trips as there can be. A partitioned table gives the
   * rows of its parts, and a table that others inherit from gives theirs.
   */
  public static RowSnapshot readTables(
      Connection connection, Engine engine, Collection<TableName> tables) throws SQLException {
    List<TableName> wanted = tables.stream().distinct().toList();
    TreeMap<TableName, TableRows> read =
        new TreeMap<>(TableReading.readAll(connection, engine, wanted));
    read.values().removeIf(table -> table.rows().isEmpty());
    return new RowSnapshot(read);
  }

  /**
   * What was known at one moment, to go back to after a rollback.
   *
   * @param shapes each table with something that changes when its columns do
   */
  public record State(RowSnapshot rows, Map<TableName, Object> shapes) {

    /** The state of an empty database. */
    public static final State NOTHING = new State(RowSnapshot.empty(), Map.of());
  }

  /**
   * A reader over another connection to the same database, or to a copy of it, that knows all that
   * this one knows.
   */
  public RowReader over(Engine engine, Connection other) {
    RowReader reader = open(engine, other);
    reader.backTo(last);
    return reader;
  }

  /** What is known now. */
  public State state() {
    return last;
  }

  /** Tells that the database is what it was when this was known. */
  public void backTo(State known) {
    last = known;
    written.forget();
  }

  /** Tells that a transaction has ended that wrote rows, or perhaps did. */
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
   * @param shapes the tables that are there now, each with something that changes when its columns
   *     do
   * @param everything whether to read all tables, since the counts of the connection do not tell
   *     who wrote
   */
  public RowSnapshot read(Map<TableName, Object> shapes, boolean everything) throws SQLException {
    Set<TableName> touched = everything ? shapes.keySet() : written.among(shapes.keySet());
    List<TableName> unknown =
        shapes.entrySet().stream()
            .filter(table -> mustRead(table.getKey(), table.getValue(), touched))
            .map(Map.Entry::getKey)
            .toList();
    TreeMap<TableName, TableRows> tables = new TreeMap<>(last.rows.tables());
    tables.keySet().retainAll(shapes.keySet());
    tables.keySet().removeAll(unknown);
    for (TableName table : TableReading.filled(connection, unknown, written.only())) {
      tables.put(table, TableReading.read(connection, table, written.only()));
    }
    RowSnapshot rows = tables.equals(last.rows.tables()) ? last.rows : new RowSnapshot(tables);
    last = new State(rows, Map.copyOf(shapes));
    return rows;
  }

  private boolean mustRead(TableName table, Object shape, Set<TableName> touched) {
    boolean hadRows = last.rows.tables().containsKey(table);
    Object was = last.shapes.get(table);
    boolean renamedPerhaps = was == null && !last.rows.tables().isEmpty();
    return touched.contains(table) || renamedPerhaps || (hadRows && !Objects.equals(was, shape));
  }
}
