package org.roundtrip.rowtest.diagnose;

import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.rows.compare.TableChange;
import org.roundtrip.rows.compare.TableChange.CellChange;
import org.roundtrip.rows.compare.TableChange.LostRow;

/**
 * The change of a table by a migration, and the remaining change after the migration in the other
 * direction.
 *
 * @param remaining the remaining change; null if the other migration failed or did not run
 */
record RestorableChange(TableChange change, @Nullable TableChange remaining) {

  /** The lost rows that the other migration does not restore. */
  Stream<SortedMap<String, String>> lost() {
    return change.lost().stream()
        .map(LostRow::values)
        .filter(row -> remaining == null || remaining.hasLost(row));
  }

  /** Whether the other migration restores a value. */
  boolean isRestored(CellChange cell) {
    return remaining != null && !remaining.affects(cell);
  }
}
