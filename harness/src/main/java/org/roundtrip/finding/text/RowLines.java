package org.roundtrip.finding.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.roundtrip.finding.Evidence.FailedStatement;
import org.roundtrip.finding.FailingRows;
import org.roundtrip.finding.FailingRows.Grid;
import org.roundtrip.finding.FailingRows.RowSet;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;

/** The rows that reproduce a problem as lines of text: tables and INSERT statements. */
final class RowLines {

  /** Maximum width of a value, in characters. */
  private static final int VALUE_WIDTH = 40;

  /** A statement that only moves a counter past the numbers of the rows. */
  private static final Pattern COUNTER = Pattern.compile("(?i)\\bsetval\\(|\\bsqlite_sequence\\b");

  private static final Set<FindingCode> ABOUT_COUNTERS =
      Set.of(FindingCode.RT207, FindingCode.RT209);

  private static final Pattern DUPLICATE = Pattern.compile("(?i)\\b(?:unique|duplicate)\\b");

  /** Maximum number of rows of a table that are shown, and of statements. */
  private static final int ROWS = 8;

  private final Finding finding;
  private final RelevantColumns columns;

  private RowLines(Finding finding) {
    this.finding = finding;
    this.columns = RelevantColumns.of(finding);
  }

  static List<String> of(Finding finding, FailingRows rows) {
    return new RowLines(finding).lines(rows);
  }

  private List<String> lines(FailingRows rows) {
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

  private void add(RowSet rows, List<String> lines) {
    lines.add("");
    rows.tables().forEach(table -> add(table, lines));
    List<String> statements = rows.statements().stream().filter(this::isShown).toList();
    statements.stream()
        .limit(ROWS)
        .flatMap(statement -> (statement + ";").lines())
        .forEach(line -> lines.add("    " + line));
    if (statements.size() > ROWS) {
      lines.add("    … " + (statements.size() - ROWS) + " more statements");
    }
    lines.add("");
  }

  private boolean isShown(String statement) {
    return !COUNTER.matcher(statement).find()
        || ABOUT_COUNTERS.contains(finding.code())
        || finding
            .evidence(FailedStatement.class)
            .filter(f -> f.message().stream().anyMatch(line -> DUPLICATE.matcher(line).find()))
            .isPresent();
  }

  private void add(Grid whole, List<String> lines) {
    Grid table = columns.in(whole);
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
    int hidden = whole.columns().size() - table.columns().size();
    if (hidden > 0) {
      lines.add("        … " + hidden + " more columns, all NULL or default");
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
