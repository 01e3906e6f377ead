package org.roundtrip.rowtest.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.roundtrip.rows.compare.TableChange.CellChange;
import org.roundtrip.rows.compare.VolatileValues;
import org.roundtrip.schema.table.TableName;

/** Formats wrong rows and values as lines of text. */
final class SymptomEvidence {

  /** Maximum number of rows or values. */
  private static final int SHOWN = 5;

  private static final int WIDTH = 80;

  /** Number of characters that are shown before the first difference of long values. */
  private static final int SHOWN_BEFORE = 20;

  /** Rows with at most this many columns are shown whole. */
  private static final int COLUMNS = 6;

  private static final Set<String> EMPTY = Set.of("NULL", "''");

  private SymptomEvidence() {}

  static List<String> ofCells(TableName table, List<CellChange> cells) {
    List<String> lines = first(cells.stream().map(cell -> line(table, cell)).toList());
    more(cells.size(), "values", lines);
    return lines;
  }

  static List<String> ofRows(TableName table, String what, List<Map<String, String>> rows) {
    List<String> lines =
        first(rows.stream().map(row -> table + "  " + what + "  " + text(row)).toList());
    more(rows.size(), "rows", lines);
    return lines;
  }

  /** The first lines; if their order depends on hidden values, of the sorted ones. */
  private static List<String> first(List<String> lines) {
    List<String> hidden = lines.stream().map(VolatileValues::hide).toList();
    return (hidden.equals(lines) ? lines.stream() : hidden.stream().sorted())
        .limit(SHOWN)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static String line(TableName table, CellChange cell) {
    return table
        + "  "
        + text(cell.key())
        + "  "
        + cell.column()
        + " was "
        + part(cell.was(), cell.now())
        + ", is "
        + part(cell.now(), cell.was());
  }

  /** All values of a row with few columns; otherwise those that are not NULL or empty. */
  static String text(Map<String, String> values) {
    List<Map.Entry<String, String>> shown =
        values.entrySet().stream()
            .filter(value -> values.size() <= COLUMNS || !EMPTY.contains(value.getValue()))
            .toList();
    int hidden = values.size() - shown.size();
    return shown.stream()
            .map(value -> value.getKey() + "=" + cut(value.getValue()))
            .collect(Collectors.joining(" "))
        + (hidden == 0 ? "" : " … " + hidden + " more, NULL or empty");
  }

  /** The part of a long value in which it begins to differ from another. */
  private static String part(String value, String other) {
    if (value.length() <= WIDTH) {
      return cut(value);
    }
    int same = 0;
    while (same < Math.min(value.length(), other.length())
        && value.charAt(same) == other.charAt(same)) {
      same++;
    }
    int from = same < WIDTH ? 0 : same - SHOWN_BEFORE;
    return from == 0 ? cut(value) : "…" + cut(value.substring(from));
  }

  private static void more(int count, String what, List<String> lines) {
    if (count > SHOWN) {
      lines.add("… " + (count - SHOWN) + " more " + what);
    }
  }

  private static String cut(String value) {
    String line = value.replace("\n", "\\n").replace("\r", "\\r");
    return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…";
  }
}
