package org.roundtrip.generate.fill;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.Table;

/** Sets as few columns as possible: one row with NULLs and one with defaults. */
record MinimalValueStrategy(GenerationContext context) implements ValueStrategy {

  @Override
  public List<Map<String, Cell>> of(Table table, List<Assignments> assignments) {
    // Parents get two rows too: a condition may require that two references differ.
    return List.of(row(table, true), row(table, false));
  }

  private Map<String, Cell> row(Table table, boolean nulls) {
    Map<String, Cell> cells = new HashMap<>();
    Set<String> keys = context.keyColumns(table);
    for (Column column : table.columns()) {
      Cell least = keys.contains(column.name()) ? null : least(column, nulls);
      if (least != null) {
        cells.put(column.name(), least);
      }
    }
    return cells;
  }

  private static @Nullable Cell least(Column column, boolean nulls) {
    boolean defaults = column.defaultText() != null;
    if (column.nullable() && (nulls || !defaults)) {
      return new Cell.Null();
    }
    return defaults && column.valueSource() == Column.ValueSource.EXPLICIT
        ? new Cell.Default()
        : null;
  }
}
