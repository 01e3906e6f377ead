package org.roundtrip.shrink;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.generate.data.Dataset;
import org.roundtrip.generate.data.Row;
import org.roundtrip.schema.table.TableName;

/**
 * A replacement of cells in one column.
 *
 * @param cells the new cells, by row number
 */
record Edit(TableName table, String column, Map<Integer, Cell> cells) {

  static Dataset apply(Dataset rows, Collection<Edit> edits) {
    SortedMap<TableName, List<Row>> tables = new TreeMap<>(rows.tables());
    for (Edit edit : edits) {
      tables.computeIfPresent(
          edit.table, (table, list) -> list.stream().map(edit::changed).toList());
    }
    return new Dataset(tables);
  }

  private Row changed(Row row) {
    Cell cell = cells.get(row.number());
    return cell == null ? row : row.with(column, cell);
  }
}
