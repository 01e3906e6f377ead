package org.roundtrip.rowtest.diagnose;

import java.util.List;
import java.util.SortedMap;
import org.roundtrip.rows.compare.TableChange.CellChange;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.ForeignKey;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableName;

/**
 * The foreign keys of a table whose target exists only after the upgrade, which SQLite allows. The
 * previous schema has no room for values that reference its rows.
 */
record NewReferences(List<ForeignKey> keys, Table before) {

  /**
   * @param table a table that exists before the upgrade
   */
  static NewReferences of(ObservedTable table) {
    RevisionUnderTest revision = table.revision();
    Table before = revision.before().tables().get(table.name());
    return new NewReferences(
        before.foreignKeys().stream()
            .filter(key -> isNew(key.target(), revision))
            .filter(key -> before.columnNames().containsAll(key.columns()))
            .toList(),
        before);
  }

  private static boolean isNew(TableName target, RevisionUnderTest revision) {
    return !revision.before().tables().containsKey(target)
        && revision.after().tables().containsKey(target);
  }

  /** Whether a value references a row of such a table. */
  boolean contain(CellChange cell) {
    return !cell.was().equals("NULL")
        && keys.stream().anyMatch(key -> key.columns().contains(cell.column()));
  }

  /** Whether a row must reference one of such a table, because its columns cannot be NULL. */
  boolean require(SortedMap<String, String> row) {
    return keys.stream().anyMatch(key -> key.columns().stream().allMatch(c -> has(row, c)));
  }

  private boolean has(SortedMap<String, String> row, String column) {
    return row.containsKey(column) && before.column(column).filter(Column::nullable).isEmpty();
  }
}
