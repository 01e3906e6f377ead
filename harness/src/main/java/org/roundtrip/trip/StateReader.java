package org.roundtrip.trip;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.Session;
import org.roundtrip.rows.RowReader;
import org.roundtrip.schema.ObjectId;
import org.roundtrip.schema.ObjectKind;
import org.roundtrip.schema.SchemaReader;
import org.roundtrip.schema.SchemaReaders;
import org.roundtrip.schema.SchemaSnapshot;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.Setting;

/** Reads the states of a database in one session. Not thread-safe. */
final class StateReader {

  private final SchemaReader schema;
  private final RowReader rows;
  private final boolean withRows;
  private RowReader.State mark = RowReader.State.NOTHING;
  private boolean begun;

  private StateReader(SchemaReader schema, RowReader rows, boolean withRows) {
    this.schema = schema;
    this.rows = rows;
    this.withRows = withRows;
  }

  /**
   * A reader of a database that has not been read yet.
   *
   * @param excluded the names of tables to ignore
   */
  static StateReader over(Session session, boolean withRows, Set<String> excluded) {
    try {
      SchemaReader schema = SchemaReaders.open(session.engine(), session.connection(), excluded);
      RowReader rows = RowReader.open(session.engine(), session.connection());
      return new StateReader(schema, rows, withRows);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /** A reader in another session to the same database or a copy of it. */
  StateReader over(Session session) {
    try {
      SchemaReader looks = schema.over(session.connection());
      RowReader holds = rows.over(session.engine(), session.connection());
      return new StateReader(looks, holds, withRows);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /** Reads the changes of the open transaction. */
  State read() {
    return read(false);
  }

  /** Reads everything again. */
  State readAll() {
    return read(true);
  }

  /** Whether rows had been written since the mark when the state was last read. */
  boolean wroteRows() {
    return rows.wroteRows();
  }

  /** Marks the state to which a rollback will return. */
  void mark() {
    mark = rows.state();
    rows.backTo(mark);
    begun = false;
  }

  /** Notes that a transaction has begun in which states are read. */
  void begin() {
    begun = true;
    try {
      schema.begin();
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /** Notes that a transaction has ended that wrote rows or may have done so. */
  void settle() throws SQLException {
    rows.settle();
  }

  void backToMark() {
    if (begun) {
      schema.rolledBack();
    }
    rows.backTo(mark);
  }

  /** Adds those rows of large tables that show the differences to another state. */
  State show(State now, State other) {
    try {
      return new State(now.schema(), rows.show(now.rows(), other.rows()));
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private State read(boolean everything) {
    try {
      SchemaSnapshot looks = schema.read();
      return new State(looks, rows.read(withRows ? shapes(looks) : Map.of(), everything));
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /** Each table with its columns. */
  private static Map<TableName, Object> shapes(SchemaSnapshot looks) {
    Map<TableName, Map<String, Object>> tables = new TreeMap<>();
    for (ObjectId id : looks.objects().keySet()) {
      if (id.kind() == ObjectKind.TABLE) {
        tables.put(new TableName(id.schema(), id.name()), new TreeMap<>());
      }
    }
    looks
        .objects()
        .forEach(
            (id, attributes) -> {
              if (id.kind() == ObjectKind.COLUMN) {
                Map<String, Object> table = tables.get(new TableName(id.schema(), id.parent()));
                if (table != null) {
                  table.put(id.name(), attributes);
                }
              }
            });
    return new TreeMap<>(tables);
  }

  private static EnvironmentException unreadable(SQLException e) {
    return ServerFailures.of("a scratch database was read", e)
        .orElseGet(
            () ->
                new EnvironmentException(
                    Advice.of(
                        "A scratch database cannot be read ({}); {}.",
                        ServerFailures.words(e),
                        Setting.DEBUG.bare()),
                    e));
  }
}
