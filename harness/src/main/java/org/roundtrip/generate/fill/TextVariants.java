package org.roundtrip.generate.fill;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.generate.value.Value;
import org.roundtrip.generate.value.Values;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TypeFamily;

/** Tokens in upper and lower case, with blanks around them and with accents. */
record TextVariants(GenerationContext context) {

  /**
   * A variant of the row's token for each unrestricted text column; no variant belongs to another
   * row's token.
   */
  Map<String, Cell> of(Table table, int number) {
    Map<String, Cell> cells = new HashMap<>();
    int turn = number;
    for (Column column : table.columns()) {
      if (isFree(table, column)) {
        List<Value> spellings = spellings(table, column, number);
        if (!spellings.isEmpty()) {
          cells.put(column.name(), RowBuilder.cell(spellings.get(turn++ % spellings.size())));
        }
      }
    }
    return cells;
  }

  /** Empty for a value from a user's source, which may not allow other spellings. */
  private List<Value> spellings(Table table, Column column, int number) {
    Values values = context.values().in(table.name());
    Value token = values.token(table.name(), column, number);
    return token.why().equals("token")
        ? values.nearDuplicates(column, token).stream()
            .filter(value -> !value.sql().equals(token.sql()))
            .toList()
        : List.of();
  }

  /** Whether a column is text without checks and foreign keys. */
  private static boolean isFree(Table table, Column column) {
    TypeFamily family = column.type().family();
    return (family == TypeFamily.TEXT || family == TypeFamily.CITEXT)
        && column.valueSource() == Column.ValueSource.EXPLICIT
        && table.foreignKeys().stream().noneMatch(key -> key.columns().contains(column.name()))
        && table.checks().stream().noneMatch(check -> check.columns().contains(column.name()));
  }
}
