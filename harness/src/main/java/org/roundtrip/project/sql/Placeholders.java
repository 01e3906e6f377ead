package org.roundtrip.project.sql;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Replaces placeholders such as {@code ${name}} in scripts without changing line numbers. */
public final class Placeholders {

  private static final Pattern MARK = Pattern.compile("\\$\\{([^}\\n]*)}");

  private final Map<String, String> values;

  public Placeholders(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Replaces the placeholders of a file.
   *
   * @throws UnreadableHistoryException if a placeholder has no value, with its file and line
   */
  public SqlFile fill(SqlFile file) {
    List<String> filled =
        IntStream.rangeClosed(1, file.size()).mapToObj(line -> fill(file, line)).toList();
    return new SqlFile(file.file(), filled);
  }

  private String fill(SqlFile file, int line) {
    return MARK.matcher(file.rawLines().get(line - 1))
        .replaceAll(mark -> Matcher.quoteReplacement(value(file, line, mark.group(1))));
  }

  private String value(SqlFile file, int line, String name) {
    String value = values.get(name);
    if (value == null) {
      throw file.error(
          line, "the placeholder '${" + name + "}' has no value; replace it by its value.");
    }
    return value;
  }
}
