package org.roundtrip.rowtest.diagnose;

import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.rows.compare.TableChange;
import org.roundtrip.rows.compare.TableChange.CellChange;
import org.roundtrip.rows.compare.TableChange.LostRow;

/**
 * What a leg does to the rows of a table, and what is left of that after the leg in the other
 * direction.
 *
 * @param around null where the other leg was not run or failed
 */
record RestorableChange(TableChange change, @Nullable TableChange around) {

  /** Rows that are lost and that the other leg does not restore. */
  Stream<SortedMap<String, String>> lost() {
    return change.lost().stream()
        .map(LostRow::values)
        .filter(row -> around == null || around.hasLost(row));
  }

  /** Whether the other leg restores a value. */
  boolean isRestored(CellChange cell) {
    return around != null && !around.affects(cell);
  }
}
