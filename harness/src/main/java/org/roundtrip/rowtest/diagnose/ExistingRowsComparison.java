package org.roundtrip.rowtest.diagnose;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.rows.TableRows;
import org.roundtrip.rows.compare.TableChange;
import org.roundtrip.rowtest.diagnose.ObservedTable.Content;
import org.roundtrip.schema.table.Table;

/**
 * Compares the rows that existed before the upgrade, in one table. Changes that the downgrade
 * restores and intended changes are not symptoms, unless they contradict a declared query.
 */
final class ExistingRowsComparison {

  private final ObservedTable table;
  private final @Nullable TableChange up;
  private final @Nullable TableChange round;
  private final List<SortedMap<String, String>> added;

  /**
   * @param table a table that exists before the upgrade
   * @param added the rows that were added to the table after the upgrade
   */
  ExistingRowsComparison(ObservedTable table, List<SortedMap<String, String>> added) {
    this.table = table;
    this.added = added;
    Content before = Objects.requireNonNull(table.before());
    TableRows declared = table.declared();
    this.up =
        declared == null
            ? table.compareAcross(before, table.upgraded())
            : table.compare(before, before.withRows(declared));
    this.round = round(before);
  }

  private @Nullable TableChange round(Content before) {
    Table throughout = throughout(before.table());
    Content back = table.back();
    return back == null
        ? null
        : table.compare(
            new Content(before.rows(), throughout),
            back.withRows(
                AddedRows.without(back.rows(), added, before.rows(), throughout.identities())));
  }

  /** The table without the keys that the upgrade drops: their columns return with other values. */
  private Table throughout(Table before) {
    Table after = table.revision().after().tables().get(table.name());
    return after == null ? before : before.withKeysIn(after.columnNames());
  }

  List<Symptom> symptoms() {
    // If the downgrade failed, it is unknown what it would have restored.
    boolean decided = round != null || !table.revision().hasDowngrade();
    List<Symptom> afterUpgrade =
        up == null || !decided
            ? List.of()
            : new UpgradeEffects(table, new RestorableChange(up, round)).symptoms();
    List<Symptom> afterDowngrade =
        round == null ? List.of() : new DowngradeEffects(table, up, round, added).symptoms();
    return Stream.concat(afterUpgrade.stream(), afterDowngrade.stream()).toList();
  }
}
