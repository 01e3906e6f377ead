package org.roundtrip.rowtest.diagnose;

import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.roundtrip.rows.compare.TableChange;
import org.roundtrip.rows.compare.TableChange.ExtraRow;

/**
 * What writing rows after the upgrade did to a table.
 *
 * @param added the rows that were written to it, as they were then
 * @param changesOthers whether others of its rows changed, by triggers
 */
record InsertEffects(Set<SortedMap<String, String>> added, boolean changesOthers) {

  private static final InsertEffects NONE = new InsertEffects(Set.of(), false);

  static InsertEffects on(ObservedTable table) {
    TableChange change =
        table.seen().rows().after().size() == 0
            ? null
            : table.compare(table.upgraded(), table.later());
    return change == null
        ? NONE
        : new InsertEffects(
            change.extra().stream().map(ExtraRow::values).collect(Collectors.toSet()),
            !change.lost().isEmpty() || !change.changed().isEmpty());
  }
}
