package org.roundtrip.finding.text;

import java.util.ArrayList;
import java.util.List;
import org.roundtrip.finding.FailingRows;
import org.roundtrip.finding.FailingRows.Grid;
import org.roundtrip.finding.FailingRows.RowSet;

/** The rows that reproduce a problem as lines of text: tables and INSERT statements. */
final class RowLines {

  /** Maximum width of a value, in characters. */
  private static final int VALUE_WIDTH = 40;

  private static final int STATEMENT_WIDTH = 160;

  /** Maximum number of rows of a table that are shown, and of statements. */
  private static final int ROWS = 8;

  private RowLines() {}

  static List<String> of(FailingRows rows) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    boolean before = !rows.before().tables().isEmpty();
    boolean after = !rows.after().tables().isEmpty();
    if (before) {
      lines.add("Rows that reproduce it" + effort(rows) + ":");
      add(rows.before(), lines);
    }
    if (after) {
      lines.add(
          before
              ? "and inserted after the upgrade:"
              : "Rows inserted after the upgrade that reproduce it" + effort(rows) + ":");
      add(rows.after(), lines);
    }
    if (!before && !after) {
      lines.add("Reproducible without generated rows.");
    }
    return lines;
  }

  private static String effort(FailingRows rows) {
    String tested = rows.probes() == 1 ? "1 row set" : rows.probes() + " row sets";
    return rows.minimal()
        ? " (" + tested + " tested; minimal)"
        : " (" + tested + " tested; possibly not minimal)";
  }

  private static void add(RowSet rows, List<String> lines) {
    lines.add("");
    rows.tables().forEach(table -> add(table, lines));
    List<String> statements = rows.statements();
    statements.stream()
        .limit(ROWS)
        .flatMap(statement -> (statement + ";").lines())
        .forEach(line -> lines.add("    " + cut(line, STATEMENT_WIDTH)));
    if (statements.size() > ROWS) {
      lines.add("    … " + (statements.size() - ROWS) + " more statements");
    }
    lines.add("");
  }

  private static void add(Grid table, List<String> lines) {
    List<List<String>> shown = new ArrayList<>();
    shown.add(table.columns());
    table.rows().stream()
        .limit(ROWS)
        .forEach(row -> shown.add(row.stream().map(v -> cut(v, VALUE_WIDTH)).toList()));
    int[] widths = widths(shown);
    lines.add("    " + table.table());
    shown.forEach(row -> lines.add("        " + line(row, widths)));
    if (table.rows().size() > ROWS) {
      lines.add("        … " + (table.rows().size() - ROWS) + " more");
    }
    lines.add("");
  }

  private static int[] widths(List<List<String>> rows) {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return widths;
  }

  private static String line(List<String> values, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(values.get(i)).append(" ".repeat(widths[i] - values.get(i).length() + 2));
    }
    return line.toString().stripTrailing();
  }

  private static String cut(String value, int width) {
    String line = value.replace("\n", "\\n").replace("\r", "\\r");
    return line.length() <= width ? line : line.substring(0, width - 1) + "…";
  }
}
