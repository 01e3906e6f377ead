package org.roundtrip.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.roundtrip.dialect.Engine;
import org.roundtrip.trip.LegFailure;

/** The evidence of a statement that failed, as lines. */
final class FailureText {

  /** How much of a statement is shown. */
  private static final int LINES = 8;

  private static final int WIDTH = 120;

  /** What the driver puts around SQLite's own words. */
  private static final Pattern SQLITE = Pattern.compile("(?s)\\[SQLITE_\\w+\\]\\s+.*?\\((.*)\\)");

  private FailureText() {}

  static List<String> of(LegFailure failure, Engine engine) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    List<String> statement = failure.statement().strip().lines().toList();
    statement.stream().limit(LINES).forEach(line -> lines.add("    " + cut(line)));
    if (statement.size() > LINES) {
      lines.add("    … " + (statement.size() - LINES) + " more lines");
    }
    lines.add("");
    lines.add("in  " + failure.location());
    String language = failure.language();
    String says = (language == null ? engine.label() : language) + " says:  ";
    List<String> message =
        SQLITE.matcher(failure.message()).replaceFirst("$1").lines().map(String::strip).toList();
    lines.add(says + (message.isEmpty() ? "nothing" : message.get(0)));
    message.stream().skip(1).forEach(line -> lines.add(" ".repeat(says.length()) + line));
    if (failure.applied() > 0) {
      lines.add(before(failure));
    }
    return lines;
  }

  private static String before(LegFailure failure) {
    String statements = failure.applied() == 1 ? "1 statement" : failure.applied() + " statements";
    boolean one = failure.applied() == 1;
    return failure.rolledBack()
        ? statements + " before it had run and " + (one ? "was" : "were") + " rolled back."
        : statements
            + " before it had run and "
            + (one ? "stays" : "stay")
            + " applied: the database is half-way.";
  }

  private static String cut(String line) {
    return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…";
  }
}
