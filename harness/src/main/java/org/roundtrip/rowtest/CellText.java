package org.roundtrip.rowtest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.generate.data.Dataset;
import org.roundtrip.generate.data.Row;

/** The values of a row set. */
final class CellText {

  private CellText() {}

  /** The value of a cell as a SQL literal; null if it is unknown. */
  static @Nullable String of(Dataset rows, Row row, String column) {
    Cell cell = row.cells().get(column);
    return cell instanceof Cell.Reference to
        ? rows.tables().getOrDefault(to.target(), List.of()).stream()
            .filter(parent -> parent.number() == to.row())
            .findFirst()
            .map(parent -> of(parent.cells().get(to.column())))
            .orElse(null)
        : of(cell);
  }

  private static @Nullable String of(@Nullable Cell cell) {
    if (cell instanceof Cell.Literal literal) {
      return literal.sql();
    }
    return cell instanceof Cell.Null ? "NULL" : null;
  }
}
