package org.roundtrip.finding.text;

import java.util.ArrayList;
import java.util.List;
import org.roundtrip.finding.Evidence.RowDifferences;
import org.roundtrip.finding.Evidence.TableDifference;

/** Row differences as lines of text, table by table. */
final class RowDifferenceLines {

  /** Maximum number of rows of a table that are shown. */
  private static final int ROWS = 5;

  private RowDifferenceLines() {}

  static List<String> of(RowDifferences differences) {
    List<String> lines = new ArrayList<>();
    differences.tables().forEach(table -> add(table, lines));
    lines.add("");
    return lines;
  }

  private static void add(TableDifference table, List<String> lines) {
    lines.add("");
    lines.add("    " + table.table() + " (" + String.join(", ", table.columns()) + ")");
    TableDifference.Extent extent = table.extent();
    if (extent != null) {
      lines.add("        " + text(extent));
    }
    add("lost ", table.lost(), lines);
    add("extra", table.extra(), lines);
    if (extent != null && !extent.complete()) {
      boolean anyShown = !table.lost().isEmpty() || !table.extra().isEmpty();
      lines.add(
          "        … " + (anyShown ? "more rows differ" : "the differing rows are not shown"));
    }
  }

  private static String text(TableDifference.Extent extent) {
    String rows = "had %d rows, has %d".formatted(extent.was(), extent.now());
    return extent.changed().isEmpty()
        ? rows
        : rows + "; values differ in " + String.join(", ", extent.changed());
  }

  private static void add(String word, List<List<String>> rows, List<String> lines) {
    rows.stream()
        .limit(ROWS)
        .forEach(row -> lines.add("        " + word + "  (" + String.join(", ", row) + ")"));
    if (rows.size() > ROWS) {
      lines.add("        … " + (rows.size() - ROWS) + " more " + word.strip());
    }
  }
}
