package org.roundtrip.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.generate.data.Dataset;
import org.roundtrip.generate.data.Row;
import org.roundtrip.rowtest.RowTestReport.Shown;
import org.roundtrip.schema.table.TableName;

/** The rows that show a problem, as tables and as statements. */
final class RowTable {

  /** How wide a value may be. */
  private static final int WIDTH = 40;

  /** How many rows of a table are shown, and how many statements. */
  private static final int ROWS = 8;

  private RowTable() {}

  static List<String> of(Shown shown) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    boolean before = shown.rows().before().size() > 0;
    if (before) {
      lines.add("Rows that show it" + how(shown) + ":");
      add(shown.rows().before(), shown.before(), lines);
    }
    if (shown.rows().after().size() > 0) {
      lines.add(
          (before ? "and written after the upgrade" : "Rows written after the upgrade that show it")
              + (before ? "" : how(shown))
              + ":");
      add(shown.rows().after(), shown.after(), lines);
    }
    if (!before && shown.rows().after().size() == 0) {
      lines.add("No made row is needed to show it.");
    }
    return lines;
  }

  private static String how(Shown shown) {
    String tried = shown.probes() == 1 ? "1 set" : shown.probes() + " sets";
    return shown.minimal()
        ? " (" + tried + " tried; none of it can be left out)"
        : " (" + tried + " tried; perhaps fewer would do)";
  }

  private static void add(Dataset rows, List<String> statements, List<String> lines) {
    lines.add("");
    rows.tables().forEach((table, some) -> lines.addAll(table(rows, table, some)));
    statements.stream()
        .limit(ROWS)
        .flatMap(statement -> (statement + ";").lines())
        .forEach(line -> lines.add("    " + cut(line, 160)));
    if (statements.size() > ROWS) {
      lines.add("    … " + (statements.size() - ROWS) + " more statements");
    }
    lines.add("");
  }

  private static List<String> table(Dataset all, TableName table, List<Row> rows) {
    Set<String> columns = new LinkedHashSet<>();
    rows.forEach(row -> columns.addAll(row.cells().keySet()));
    List<List<String>> grid = new ArrayList<>();
    grid.add(List.copyOf(columns));
    rows.stream()
        .limit(ROWS)
        .forEach(row -> grid.add(columns.stream().map(c -> text(all, row, c)).toList()));
    List<String> lines = new ArrayList<>();
    lines.add("    " + table);
    int[] widths = widths(grid);
    grid.forEach(line -> lines.add("        " + line(line, widths)));
    if (rows.size() > ROWS) {
      lines.add("        … " + (rows.size() - ROWS) + " more");
    }
    lines.add("");
    return lines;
  }

  private static int[] widths(List<List<String>> grid) {
    int[] widths = new int[grid.get(0).size()];
    for (List<String> line : grid) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    return widths;
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(cells.get(i)).append(" ".repeat(widths[i] - cells.get(i).length() + 2));
    }
    return line.toString().stripTrailing();
  }

  private static String text(Dataset all, Row row, String column) {
    Cell cell = row.cells().get(column);
    if (cell == null || cell instanceof Cell.Default) {
      return "default";
    }
    if (cell instanceof Cell.Null) {
      return "NULL";
    }
    if (cell instanceof Cell.Literal literal) {
      return cut(literal.sql(), WIDTH);
    }
    Cell.Reference to = (Cell.Reference) cell;
    Row target =
        Objects.requireNonNull(all.tables().get(to.target())).stream()
            .filter(other -> other.number() == to.row())
            .findFirst()
            .orElseThrow();
    return text(all, target, to.column());
  }

  private static String cut(String value, int width) {
    String line = value.replace("\n", "\\n").replace("\r", "\\r");
    return line.length() <= width ? line : line.substring(0, width - 1) + "…";
  }
}
