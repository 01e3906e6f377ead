package org.roundtrip.rowtest.diagnose;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.roundtrip.rows.compare.TableChange.CellChange;
import org.roundtrip.rowtest.diagnose.Symptom.Kind;
import org.roundtrip.schema.table.Column;

/**
 * What became of the rows that were added after the upgrade, in one table that is there throughout.
 * What the second upgrade restores is no symptom, nor is what the downgrade cannot keep, because
 * the schema before has no room for it and the downgrade says so.
 */
final class AddedRowsComparison {

  private final ObservedTable table;
  private final Set<SortedMap<String, String>> added;
  private final RestorableChange down;

  /**
   * @param table with contents before, later and back
   * @param added the rows that were added, as they were then
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
   * Found by the key alone: while an application fills a new column that is to replace the key, a
   * generated row has two values there that no application would write together.
   */
  private boolean isRestored(CellChange cell) {
    return down.around() != null && !down.around().affectsByKey(cell);
  }

  /** A NULL where the schema before wants a value, or a label that its enum lacks. */
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
