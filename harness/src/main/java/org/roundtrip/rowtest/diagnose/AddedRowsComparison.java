package org.roundtrip.rowtest.diagnose;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.roundtrip.rows.compare.TableChange.CellChange;
import org.roundtrip.rowtest.diagnose.Symptom.Kind;

/**
 * Compares the rows that were added after the upgrade, in a table that exists throughout. A change
 * that the second upgrade restores is not a symptom. A row that the previous schema cannot store is
 * a harmless one if a statement of the downgrade removes it; such a value is none if one replaces
 * it.
 */
final class AddedRowsComparison {

  private final ObservedTable table;
  private final List<SortedMap<String, String>> added;
  private final RestorableChange down;
  private final KeyCollisions collisions;
  private final NewReferences references;

  /**
   * @param table a table that exists before the upgrade, after the insertion and after the
   *     downgrade
   * @param added the rows that were added, with their values at that time
   */
  AddedRowsComparison(ObservedTable table, List<SortedMap<String, String>> added) {
    this.table = table;
    this.added = added;
    this.collisions = KeyCollisions.of(table);
    this.references = NewReferences.of(table);
    this.down =
        new RestorableChange(
            Objects.requireNonNull(table.compareAcross(table.later(), table.back())),
            table.compare(table.later(), table.again()));
  }

  List<Symptom> symptoms() {
    TableSymptoms symptoms = new TableSymptoms(table.name());
    List<SortedMap<String, String>> lost =
        down.lost().filter(added::contains).filter(row -> !references.require(row)).toList();
    symptoms.addRows(
        Kind.LOST_BY_DOWNGRADE, "lost", lost.stream().filter(row -> !isRemovedWithReason(row)));
    symptoms.addRemoved(Symptom.NO_ROOM, lost.stream().filter(this::isRemovedWithReason));
    symptoms.addCells(
        Kind.LOST_BY_DOWNGRADE,
        false,
        down.change().changed().stream()
            .filter(this::isAdded)
            .filter(cell -> !references.contain(cell))
            .filter(this::isHarmful)
            .toList());
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

  /** Whether the previous schema cannot store the value, alone or beside the other rows. */
  private boolean hasNoRoomBefore(CellChange cell) {
    return table.seen().rejected().contains(table.name(), cell)
        || collisions.affectRowWith(cell.key());
  }

  /** Whether a statement of the downgrade removes a row that the previous schema cannot store. */
  private boolean isRemovedWithReason(SortedMap<String, String> row) {
    return table.revision().intendedByDowngrade().removes(table.name())
        && (table.seen().rejected().contains(table.name(), row) || collisions.affect(row));
  }
}
