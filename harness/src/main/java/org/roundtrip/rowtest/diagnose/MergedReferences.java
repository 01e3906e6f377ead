package org.roundtrip.rowtest.diagnose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.roundtrip.rows.TableRows;
import org.roundtrip.rows.compare.TableChange.CellChange;
import org.roundtrip.rowtest.diagnose.ObservedTable.Content;
import org.roundtrip.schema.table.ForeignKey;

/**
 * Finds references to a removed duplicate that the upgrade replaces by references to the row that
 * remains. The removed row is reported, so that the references need not be.
 */
record MergedReferences(ObservedTable table) {

  boolean contain(CellChange cell) {
    return Stream.ofNullable(table.revision().before().tables().get(table.name()))
        .flatMap(known -> known.foreignKeys().stream())
        .filter(key -> key.columns().equals(List.of(cell.column())))
        .filter(key -> key.targetColumns().size() == 1)
        .anyMatch(key -> isMerged(key, cell));
  }

  private boolean isMerged(ForeignKey key, CellChange cell) {
    ObservedTable parents = new ObservedTable(table.revision(), table.seen(), key.target());
    Content before = parents.before();
    Content after = parents.upgraded();
    if (before == null || after == null) {
      return false;
    }
    String column = key.targetColumns().get(0);
    Optional<Map<String, String>> removed = row(before.rows(), column, cell.was());
    return removed.isPresent()
        && row(after.rows(), column, cell.was()).isEmpty()
        && row(after.rows(), column, cell.now()).isPresent()
        && RemainingRows.of(after).contain(removed.get());
  }

  private static Optional<Map<String, String>> row(TableRows rows, String column, String value) {
    int index = rows.columns().indexOf(column);
    return rows.rows().stream()
        .filter(row -> index >= 0 && row.get(index).equals(value))
        .findFirst()
        .map(row -> named(rows.columns(), row));
  }

  private static Map<String, String> named(List<String> columns, List<String> row) {
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      named.put(columns.get(i), row.get(i));
    }
    return named;
  }
}
