package org.roundtrip.rowtest.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.roundtrip.rows.TableRows;
import org.roundtrip.rows.compare.CompositeColumns;
import org.roundtrip.rows.compare.RenameDetector;
import org.roundtrip.rows.compare.TableChange;
import org.roundtrip.rows.compare.TableChange.CellChange;
import org.roundtrip.rows.compare.TableChange.ExtraRow;
import org.roundtrip.rows.compare.TableChange.LostRow;
import org.roundtrip.rowtest.diagnose.ObservedTable.Content;
import org.roundtrip.rowtest.diagnose.Symptom.Kind;

/**
 * Determines which changes of existing rows the downgrade does not restore. Excludes changes that
 * are reported as effects of the upgrade.
 *
 * @param up the change by the upgrade; null if the upgrade drops the table
 * @param round the change from before the upgrade to after the downgrade
 * @param added the rows that were added to the table after the upgrade
 */
record DowngradeEffects(
    ObservedTable table,
    @Nullable TableChange up,
    TableChange round,
    List<SortedMap<String, String>> added) {

  List<Symptom> symptoms() {
    TableSymptoms symptoms = new TableSymptoms(table.name());
    addLostRows(symptoms);
    addNewRows(symptoms);
    addCells(symptoms);
    return symptoms.all();
  }

  private void addLostRows(TableSymptoms symptoms) {
    boolean dropped = table.declared() == null && isGoneAfter() && !isRenamed();
    MigrationRows before = table.migrationRows(table.revision().seen().before(), round);
    List<SortedMap<String, String>> lost =
        round.lost().stream()
            .map(LostRow::values)
            .filter(row -> !before.contains(row))
            .filter(row -> up == null || !up.hasLost(row))
            .filter(row -> !isMergedOnPurpose(row))
            .toList();
    Kind kind = dropped ? Kind.DROPPED : Kind.LOST_BY_DOWNGRADE;
    symptoms.addRows(kind, "lost", lost.stream().filter(row -> !isSeed(row)));
    symptoms.addRemoved(Symptom.SEED, lost.stream().filter(this::isSeed));
  }

  /** Whether the upgrade inserts an equal row, which the downgrade deletes. */
  private boolean isSeed(SortedMap<String, String> row) {
    return table.revision().intendedByDowngrade().removes(table.name())
        && table.migrationRows(table.revision().seen().after(), List.of()).contains(row);
  }

  /**
   * Whether the downgrade removes a row beside which the previous schema has no room for others.
   */
  private boolean isMergedOnPurpose(SortedMap<String, String> row) {
    return !added.isEmpty()
        && table.revision().intendedByDowngrade().removes(table.name())
        && KeyCollisions.of(table).affect(row);
  }

  /** Whether the downgrade assigns a value in such a row. */
  private boolean isMergedOnPurpose(CellChange cell) {
    return !added.isEmpty()
        && table.revision().intendedByDowngrade().assigns(table.name(), cell.column())
        && KeyCollisions.of(table).affectRowWith(cell.key());
  }

  private void addNewRows(TableSymptoms symptoms) {
    // A row with a changed key is lost and new at once, which is reported once.
    boolean reported =
        !round.lost().isEmpty()
            || round.identity().isEmpty() && round.extra().size() <= added.size();
    boolean intended = table.revision().intendedByDowngrade().inserts(table.name());
    if (!reported && !intended && !mayComeFromElsewhere()) {
      MigrationRows back = table.migrationRows(table.revision().seen().back(), round);
      SeedRows seeds = SeedRows.of(table);
      symptoms.addRows(
          Kind.UNEXPECTED_ROWS,
          "left",
          table::isFilledByTriggers,
          round.extra().stream()
              .map(ExtraRow::values)
              .filter(row -> !back.contains(row))
              .filter(row -> !seeds.remain(row)));
    }
  }

  /** The downgrade may move rows of another table to this one, or rename that table. */
  private boolean mayComeFromElsewhere() {
    return table.seen().rows().after().tables().keySet().stream()
        .anyMatch(other -> !other.equals(table.name()));
  }

  private void addCells(TableSymptoms symptoms) {
    List<CellChange> lost = new ArrayList<>();
    List<CellChange> dropped = new ArrayList<>();
    List<CellChange> filled = new ArrayList<>();
    Set<String> renamed = renamedColumns();
    for (CellChange cell : table.generatedCells(round)) {
      boolean reported = up != null && up.hasChanged(cell);
      boolean kept = isThereAfter(cell.column()) || renamed.contains(cell.column()) || isRenamed();
      if (!reported && kept) {
        if (!isMergedOnPurpose(cell)) {
          lost.add(cell);
        }
      } else if (!reported) {
        (cell.was().equals("NULL") ? filled : dropped).add(cell);
      }
    }
    RenamedLabels labels = RenamedLabels.of(table);
    symptoms.addCells(
        Kind.LOST_BY_DOWNGRADE, false, lost.stream().filter(c -> !labels.contain(c)).toList());
    symptoms.addCells(
        Kind.LOST_BY_DOWNGRADE, Symptom.LABEL, lost.stream().filter(labels::contain).toList());
    RecomputedColumns recomputed = RecomputedColumns.of(table.revision(), table.name());
    symptoms.addCells(
        Kind.DROPPED,
        false,
        dropped.stream().filter(c -> !recomputed.contain(c.column())).toList());
    symptoms.addCells(
        Kind.DROPPED,
        Symptom.RECOMPUTED,
        dropped.stream().filter(c -> recomputed.contain(c.column())).toList());
    symptoms.addCells(Kind.DROPPED, true, filled);
  }

  /** Whether the column exists in the upgraded table or in the result of the declared query. */
  private boolean isThereAfter(String column) {
    TableRows declared = table.declared();
    return declared != null && declared.columns().contains(column)
        || !isGoneAfter()
            && CompositeColumns.expand(table.revision().after().tables().get(table.name()))
                .has(column);
  }

  private boolean isGoneAfter() {
    return !table.revision().after().tables().containsKey(table.name());
  }

  private Set<String> renamedColumns() {
    Content before = table.before();
    Content after = table.upgraded();
    return before == null || after == null
        ? Set.of()
        : RenameDetector.inferred(
                before.rows(),
                before.table(),
                after.rows(),
                after.table(),
                table.revision().engine())
            .keySet();
  }

  private boolean isRenamed() {
    return isGoneAfter()
        && table.seen().upgraded() != null
        && RenameDetector.inferredTables(
                table.seen().before(),
                table.revision().before().tables(),
                table.seen().upgraded(),
                table.revision().after().tables(),
                table.revision().engine())
            .containsKey(table.name());
  }
}
