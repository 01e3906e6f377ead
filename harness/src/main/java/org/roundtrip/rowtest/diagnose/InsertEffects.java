package org.roundtrip.rowtest.diagnose;

import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.roundtrip.rows.compare.TableChange;
import org.roundtrip.rows.compare.TableChange.ExtraRow;

/**
 * The effects of inserting rows after the upgrade on a table.
 *
 * @param added the rows that were added, with their values at that time
 * @param changesOthers whether triggers changed other rows of the table
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
