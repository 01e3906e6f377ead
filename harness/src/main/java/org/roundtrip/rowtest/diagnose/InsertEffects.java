package org.roundtrip.rowtest.diagnose;

import java.util.List;
import java.util.SortedMap;
import org.roundtrip.rows.compare.TableChange;
import org.roundtrip.rows.compare.TableChange.ExtraRow;

/**
 * The effects of inserting rows after the upgrade on a table.
 *
 * @param added the rows that were added, with their values at that time
 * @param changesOthers whether triggers changed other rows of the table
 */
record InsertEffects(List<SortedMap<String, String>> added, boolean changesOthers) {

  private static final InsertEffects NONE = new InsertEffects(List.of(), false);

  static InsertEffects on(ObservedTable table) {
    TableChange change =
        table.seen().rows().after().size() == 0
            ? null
            : table.compare(table.upgraded(), table.later());
    return change == null
        ? NONE
        : new InsertEffects(
            change.extra().stream().map(ExtraRow::values).toList(),
            !change.lost().isEmpty() || !change.changed().isEmpty());
  }
}
