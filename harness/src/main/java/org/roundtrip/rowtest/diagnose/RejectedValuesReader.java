package org.roundtrip.rowtest.diagnose;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roundtrip.rows.TableRows;
import org.roundtrip.rows.compare.TableChange;
import org.roundtrip.rows.compare.TableChange.CellChange;
import org.roundtrip.rows.compare.TableChange.LostRow;
import org.roundtrip.schema.table.ForeignKey;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableName;

/**
 * Determines which values the previous schema cannot store, by writing them to the downgraded
 * database and reverting that. Writes only the values that a statement of the downgrade removes or
 * replaces.
 */
public final class RejectedValuesReader {

  /** Maximum number of rows or values of a table. */
  private static final int MOST = 60;

  private final Connection connection;
  private final RevisionUnderTest revision;
  private final CaseObservation seen;
  private final Map<TableName, Set<SortedMap<String, String>>> rows = new HashMap<>();
  private final Map<TableName, Set<CellChange>> cells = new HashMap<>();

  private RejectedValuesReader(
      Connection connection, RevisionUnderTest revision, CaseObservation seen) {
    this.connection = connection;
    this.revision = revision;
    this.seen = seen;
  }

  /**
   * Reads the rejected values of a case after its downgrade.
   *
   * @param connection a connection to the downgraded database
   * @throws SQLException if the connection is broken
   */
  public static RejectedValues of(
      Connection connection, RevisionUnderTest revision, CaseObservation seen) throws SQLException {
    RejectedValuesReader reader = new RejectedValuesReader(connection, revision, seen);
    for (TableName name : seen.looked()) {
      ObservedTable table = new ObservedTable(revision, seen, name);
      TableChange down = table.compare(table.later(), table.back());
      if (down != null) {
        reader.read(down, revision.back().tables().get(name));
      }
    }
    return new RejectedValues(reader.rows, reader.cells);
  }

  private void read(TableChange down, Table back) throws SQLException {
    IntendedChanges intended = revision.intendedByDowngrade();
    List<CellChange> assigned =
        down.changed().stream()
            .filter(cell -> intended.assigns(down.table(), cell.column()))
            .limit(MOST)
            .toList();
    List<LostRow> removed =
        intended.removes(down.table()) ? down.lost().stream().limit(MOST).toList() : List.of();
    if (assigned.isEmpty() && removed.isEmpty()) {
      return;
    }
    try (TrialWrites writes = new TrialWrites(connection, revision.engine(), back)) {
      for (LostRow row : removed) {
        if (lacksParent(back, row.values()) || writes.isRefused(row.values())) {
          rows.computeIfAbsent(down.table(), none -> new HashSet<>()).add(row.values());
        }
      }
      for (CellChange cell : assigned) {
        if (isRejected(writes, cell, inRowOf(cell, down))) {
          cells.computeIfAbsent(down.table(), none -> new HashSet<>()).add(cell);
        }
      }
    }
  }

  /** Whether a row references one that is gone, which not every session refuses. */
  private boolean lacksParent(Table table, SortedMap<String, String> row) {
    return table.foreignKeys().stream()
        .filter(key -> key.columns().stream().allMatch(c -> isReference(row.get(c))))
        .filter(key -> seen.looked().contains(key.target()))
        .filter(key -> key.targetColumns().size() == key.columns().size())
        .anyMatch(key -> !hasParent(key, row));
  }

  private static boolean isReference(@Nullable String value) {
    return value != null && !value.equals("NULL");
  }

  private boolean hasParent(ForeignKey key, SortedMap<String, String> row) {
    TableRows parents = CaseObservation.rows(Objects.requireNonNull(seen.back()), key.target());
    List<Integer> columns = key.targetColumns().stream().map(parents.columns()::indexOf).toList();
    List<String> wanted = key.columns().stream().map(row::get).toList();
    return !parents.rows().isEmpty() && columns.contains(-1)
        || parents.rows().stream()
            .anyMatch(parent -> columns.stream().map(parent::get).toList().equals(wanted));
  }

  private static List<CellChange> inRowOf(CellChange cell, TableChange down) {
    return down.changed().stream().filter(other -> other.key().equals(cell.key())).toList();
  }

  /** Whether the value cannot be restored alone, or is the reason why its row cannot. */
  private static boolean isRejected(TrialWrites writes, CellChange cell, List<CellChange> row)
      throws SQLException {
    SortedMap<String, String> now = new TreeMap<>(cell.key());
    row.forEach(change -> now.put(change.column(), change.now()));
    if (writes.isRefused(now, Map.of(cell.column(), cell.was()))) {
      return true;
    }
    List<CellChange> others = new ArrayList<>(row);
    others.remove(cell);
    return !others.isEmpty()
        && writes.isRefused(now, values(row))
        && !writes.isRefused(now, values(others));
  }

  private static Map<String, String> values(List<CellChange> cells) {
    Map<String, String> values = new TreeMap<>();
    cells.forEach(cell -> values.put(cell.column(), cell.was()));
    return values;
  }
}
