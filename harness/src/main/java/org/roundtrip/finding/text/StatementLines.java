package org.roundtrip.finding.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.finding.Cause;
import org.roundtrip.finding.Evidence.FailedStatement;
import org.roundtrip.revision.SourceLocation;

/** A failed statement and its error message as lines of text. */
final class StatementLines {

  /** Maximum number of lines of a statement that are shown. */
  private static final int LINES = 8;

  private static final int WIDTH = 120;

  private StatementLines() {}

  /** A statement that causes a problem and its location; empty if it is unknown. */
  static List<String> of(@Nullable Cause cause) {
    return cause == null || cause.statement() == null
        ? List.of()
        : statement(cause.statement(), cause.location());
  }

  private static List<String> statement(String text, SourceLocation location) {
    List<String> lines = new ArrayList<>();
    List<String> statement = text.strip().lines().toList();
    if (!statement.isEmpty()) {
      lines.add("");
    }
    statement.stream().limit(LINES).forEach(line -> lines.add("    " + cut(line)));
    if (statement.size() > LINES) {
      lines.add("    … " + (statement.size() - LINES) + " more lines");
    }
    lines.add("");
    lines.add("in  " + location);
    return lines;
  }

  static List<String> of(FailedStatement failed) {
    List<String> lines = statement(failed.text(), failed.location());
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
