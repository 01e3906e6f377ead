package org.roundtrip.rowtest.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.roundtrip.rows.compare.TableChange;
import org.roundtrip.rows.compare.TableChange.CellChange;
import org.roundtrip.rows.compare.TableChange.ExtraRow;
import org.roundtrip.rows.compare.TableChange.LostRow;
import org.roundtrip.rowtest.diagnose.Symptom.Kind;
import org.roundtrip.trip.State;

/**
 * Determines the symptoms of the upgrade on existing rows. If a declared query defines the expected
 * rows, a difference counts even if the downgrade restores it.
 *
 * @param up the change by the upgrade, and the remaining change after the downgrade
 */
record UpgradeEffects(ObservedTable table, RestorableChange up, RenumberedRows renumbered) {

  UpgradeEffects(ObservedTable table, RestorableChange up) {
    this(
        table,
        up,
        table.declared() == null
            ? RenumberedRows.of(table.before(), table.upgraded())
            : RenumberedRows.of(null, null));
  }

  List<Symptom> symptoms() {
    TableSymptoms symptoms =
        new TableSymptoms(
            table.name(),
            isDeclared() ? List.of("compared with the result of the declared query") : List.of());
    addRows(symptoms);
    addCells(symptoms);
    return symptoms.all();
  }

  private boolean isDeclared() {
    return table.declared() != null;
  }

  private void addRows(TableSymptoms symptoms) {
    TableChange change = up.change();
    MigrationRows before = table.migrationRows(table.revision().seen().before(), change);
    addLostRows(
        symptoms,
        lost()
            .filter(row -> !before.contains(row))
            .filter(row -> renumbered.changeOf(row).isEmpty())
            .toList());
    State upgraded = table.revision().seen().after();
    MigrationRows after = table.migrationRows(upgraded, change);
    if (!intended().inserts(table.name()) && !changesKey(change)) {
      symptoms.addRows(
          Kind.UNEXPECTED_ROWS,
          "new",
          table::isFilledByTriggers,
          change.extra().stream().map(ExtraRow::values).filter(row -> !after.contains(row)));
    }
  }

  private Stream<SortedMap<String, String>> lost() {
    return isDeclared() ? up.change().lost().stream().map(LostRow::values) : up.lost();
  }

  private void addLostRows(TableSymptoms symptoms, List<SortedMap<String, String>> lost) {
    if (lost.isEmpty()) {
      return;
    }
    Predicate<SortedMap<String, String>> isDuplicate =
        isDeclared() || !intended().removes(table.name())
            ? row -> false
            : RemainingRows.of(Objects.requireNonNull(table.upgraded()))::contain;
    symptoms.addRows(Kind.LOST_BY_UPGRADE, "lost", lost.stream().filter(isDuplicate.negate()));
    symptoms.addRows(Kind.LOST_BY_UPGRADE, "lost", () -> true, lost.stream().filter(isDuplicate));
  }

  private boolean changesKey(TableChange change) {
    return change.identity().stream().anyMatch(column -> intended().changes(table.name(), column));
  }

  private void addCells(TableSymptoms symptoms) {
    List<CellChange> harmful = new ArrayList<>();
    List<CellChange> harmless = new ArrayList<>();
    for (CellChange cell : table.generatedCells(up.change())) {
      boolean restored = !isDeclared() && (up.remaining() == null || up.isRestored(cell));
      boolean onPurpose = !isDeclared() && intended().changes(table.name(), cell.column());
      if (!restored && onPurpose && new MergedReferences(table).contain(cell)) {
        continue;
      }
      if (!restored && onPurpose && isFilledForGood(cell)) {
        harmless.add(cell);
      } else if (!restored || !onPurpose) {
        harmful.add(cell);
      }
    }
    lost().flatMap(row -> renumbered.changeOf(row).stream()).forEach(harmful::add);
    symptoms.addCells(Kind.CHANGED_BY_UPGRADE, false, harmful);
    symptoms.addCells(Kind.CHANGED_BY_UPGRADE, true, harmless);
  }

  /** Whether the upgrade fills a NULL that the downgrade does not mean to restore. */
  private boolean isFilledForGood(CellChange cell) {
    return cell.was().equals("NULL")
        && !table.revision().intendedByDowngrade().assignsNull(table.name(), cell.column());
  }

  private IntendedChanges intended() {
    return table.revision().intendedByUpgrade();
  }
}
