package org.roundtrip.rowtest.diagnose;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.roundtrip.rows.compare.TableChange.CellChange;
import org.roundtrip.rowtest.diagnose.Symptom.Kind;
import org.roundtrip.schema.table.Column;

/**
 * Compares the rows that were added after the upgrade, in a table that exists throughout. A change
 * that the second upgrade restores is not a symptom. Neither is a value that the old schema cannot
 * store if the downgrade replaces it explicitly.
 */
final class AddedRowsComparison {

  private final ObservedTable table;
  private final Set<SortedMap<String, String>> added;
  private final RestorableChange down;

  /**
   * @param table a table that exists before the upgrade, after the insertion and after the
   *     downgrade
   * @param added the rows that were added, with their values at that time
   */
  AddedRowsComparison(ObservedTable table, Set<SortedMap<String, String>> added) {
    this.table = table;
    this.added = added;
    this.down =
        new RestorableChange(
            Objects.requireNonNull(table.compare(table.later(), table.back())),
            table.compare(table.later(), table.again()));
  }

  List<Symptom> symptoms() {
    TableSymptoms symptoms = new TableSymptoms(table.name());
    symptoms.addRows(Kind.LOST_BY_DOWNGRADE, "lost", down.lost().filter(added::contains));
    symptoms.addCells(
        Kind.LOST_BY_DOWNGRADE,
        false,
        down.change().changed().stream().filter(this::isAdded).filter(this::isHarmful).toList());
    return symptoms.all();
  }

  private boolean isAdded(CellChange cell) {
    return added.stream().anyMatch(row -> row.entrySet().containsAll(cell.key().entrySet()));
  }

  private boolean isHarmful(CellChange cell) {
    IntendedChanges intended = table.revision().intendedByDowngrade();
    return isRestored(cell)
        ? !intended.changes(table.name(), cell.column())
        : !(intended.assigns(table.name(), cell.column()) && hasNoRoomBefore(cell));
  }

  /**
   * Matches rows by key alone. If a new column is about to replace the key, an application sets
   * both to matching values, but a generated row does not.
   */
  private boolean isRestored(CellChange cell) {
    return down.remaining() != null && !down.remaining().affectsByKey(cell);
  }

  /**
   * Whether the old schema cannot store the value: NULL in a NOT NULL column, or an unknown label
   * of an enum.
   */
  private boolean hasNoRoomBefore(CellChange cell) {
    return table.revision().back().tables().get(table.name()).column(cell.column()).stream()
        .anyMatch(column -> refuses(column, cell.was()));
  }

  private static boolean refuses(Column column, String value) {
    if (value.equals("NULL")) {
      return !column.nullable();
    }
    List<String> labels = column.type().labels();
    return !labels.isEmpty()
        && value.length() > 1
        && !labels.contains(value.substring(1, value.length() - 1).replace("''", "'"));
  }
}
