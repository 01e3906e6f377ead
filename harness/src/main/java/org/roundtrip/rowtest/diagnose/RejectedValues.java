package org.roundtrip.rowtest.diagnose;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.roundtrip.rows.compare.TableChange.CellChange;
import org.roundtrip.schema.table.TableName;

/**
 * The rows and values after the upgrade that the previous schema cannot store.
 *
 * @param rows rows that the downgrade removed, by table
 * @param cells values that the downgrade changed, by table
 */
public record RejectedValues(
    Map<TableName, Set<SortedMap<String, String>>> rows, Map<TableName, Set<CellChange>> cells) {

  /** No rejected values. */
  public static final RejectedValues NONE = new RejectedValues(Map.of(), Map.of());

  /** Copies the maps. */
  public RejectedValues {
    rows = Map.copyOf(rows);
    cells = Map.copyOf(cells);
  }

  boolean contains(TableName table, SortedMap<String, String> row) {
    return rows.getOrDefault(table, Set.of()).contains(row);
  }

  boolean contains(TableName table, CellChange cell) {
    return cells.getOrDefault(table, Set.of()).contains(cell);
  }
}
