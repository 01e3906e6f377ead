package org.roundtrip.ci.pullrequest;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a report that its reader can run or insert as they are. */
final class Advice {

  private static final String BASELINE = "Run 'roundtrip baseline' on the project";
  private static final Pattern HEADER =
      Pattern.compile("(?<header>-- revises:|-- revision:|down_revision =|revision =) .*");

  private Advice() {}

  static List<String> in(String report) {
    return report
        .lines()
        .filter(
            line ->
                line.startsWith("git ")
                    || line.startsWith(BASELINE)
                    || HEADER.matcher(line).matches())
        .distinct()
        .toList();
  }

  /** Runs a command, or writes a header into the revision of the pull request. */
  static void follow(String line, Author author) throws IOException {
    Matcher header = HEADER.matcher(line);
    if (header.matches()) {
      author.replaceLine(header.group("header"), line);
    } else if (line.startsWith(BASELINE)) {
      author.run("baseline", "--no-rows");
    } else {
      author.checkout().shell(line);
    }
  }
}
