package org.roundtrip.finding.text;

import java.util.ArrayList;
import java.util.List;
import org.roundtrip.finding.Evidence.AffectedTable;
import org.roundtrip.finding.Evidence.AffectedTables;

/** The tables that a statement affects as lines of text. */
final class AffectedTableLines {

  /** Maximum number of tables that are shown. */
  private static final int SHOWN = 20;

  private AffectedTableLines() {}

  /** One line for each table; none if the statement names the only table itself. */
  static List<String> of(AffectedTables evidence) {
    List<AffectedTable> tables = evidence.tables();
    boolean obvious = tables.size() < 2 && tables.stream().allMatch(t -> t.by().isEmpty());
    if (obvious) {
      return List.of();
    }
    List<AffectedTable> shown = tables.stream().limit(SHOWN).toList();
    int name = shown.stream().mapToInt(t -> t.table().length()).max().orElse(0);
    int effect = shown.stream().mapToInt(t -> effect(t).length()).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (AffectedTable table : shown) {
      String by = table.by().isEmpty() ? "" : "by " + String.join(", ", table.by());
      lines.add(
          ("    " + padded(table.table(), name) + "  " + padded(effect(table), effect) + "  " + by)
              .stripTrailing());
    }
    if (tables.size() > SHOWN) {
      lines.add("    … " + (tables.size() - SHOWN) + " more tables");
    }
    lines.add("");
    return lines;
  }

  private static String effect(AffectedTable table) {
    String rows = table.rows() + (table.rows() == 1 ? " row" : " rows");
    String columns = String.join(", ", table.columns());
    if (table.rows() == 0) {
      return table.effect() + " " + columns;
    }
    return table.effect() + " " + (columns.isEmpty() ? rows : columns + " in " + rows);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
