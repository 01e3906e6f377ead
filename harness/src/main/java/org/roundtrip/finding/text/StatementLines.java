package org.roundtrip.finding.text;

import java.util.ArrayList;
import java.util.List;
import org.roundtrip.finding.Evidence.FailedStatement;

/** A failed statement and its error message as lines of text. */
final class StatementLines {

  /** Maximum number of lines of a statement that are shown. */
  private static final int LINES = 8;

  private static final int WIDTH = 120;

  private StatementLines() {}

  static List<String> of(FailedStatement failed) {
    List<String> lines = new ArrayList<>();
    List<String> statement = failed.text().strip().lines().toList();
    if (!statement.isEmpty()) {
      lines.add("");
    }
    statement.stream().limit(LINES).forEach(line -> lines.add("    " + cut(line)));
    if (statement.size() > LINES) {
      lines.add("    … " + (statement.size() - LINES) + " more lines");
    }
    lines.add("");
    lines.add("in  " + failed.location());
    String says = failed.speaker() + " says:  ";
    List<String> message = failed.message();
    lines.add(says + (message.isEmpty() ? "nothing" : message.get(0)));
    message.stream().skip(1).forEach(line -> lines.add(" ".repeat(says.length()) + line));
    if (failed.applied() > 0) {
      lines.add(earlierStatements(failed));
    }
    return lines;
  }

  private static String earlierStatements(FailedStatement failed) {
    boolean one = failed.applied() == 1;
    String earlier = failed.applied() + (one ? " statement" : " statements") + " before it ";
    return failed.rolledBack()
        ? earlier + (one ? "was" : "were") + " rolled back."
        : earlier + (one ? "remains" : "remain") + " applied: the database is partially migrated.";
  }

  private static String cut(String line) {
    return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…";
  }
}
