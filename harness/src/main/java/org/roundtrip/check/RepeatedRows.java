package org.roundtrip.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.roundtrip.rows.RowDiff;
import org.roundtrip.rows.RowDiff.TableDiff;
import org.roundtrip.rows.compare.VolatileValues;

/** Rows that were inserted again and differ only in values of the clock and random UUIDs. */
final class RepeatedRows {

  private RepeatedRows() {}

  /** The difference without such rows. */
  static RowDiff removedFrom(RowDiff diff) {
    return new RowDiff(
        diff.tables().stream()
            .map(RepeatedRows::removedFrom)
            .filter(t -> t.extent() != null || !t.lost().isEmpty() || !t.extra().isEmpty())
            .toList());
  }

  private static TableDiff removedFrom(TableDiff table) {
    if (table.extent() != null) {
      return table;
    }
    List<List<String>> lost = new ArrayList<>();
    List<List<String>> extra = new ArrayList<>(table.extra());
    for (List<String> row : table.lost()) {
      Optional<List<String>> again = extra.stream().filter(e -> isRepeated(row, e)).findFirst();
      again.ifPresentOrElse(extra::remove, () -> lost.add(row));
    }
    return new TableDiff(table.table(), table.columns(), lost, extra, null);
  }

  private static boolean isRepeated(List<String> row, List<String> other) {
    return stable(row).equals(stable(other));
  }

  private static List<String> stable(List<String> row) {
    return row.stream().map(VolatileValues::hide).toList();
  }
}
