package org.roundtrip.finding.text;

import java.util.List;

/**
 * Excerpts of two texts that differ: the whole texts if they are short, otherwise the part around
 * the first difference.
 *
 * @param was excerpt of the old text, in one line
 * @param now excerpt of the new text, in one line
 */
record Excerpt(String was, String now) {

  /** Maximum length of an excerpt, in characters. */
  static final int WIDTH = 100;

  /** Number of characters that are shown before the first difference. */
  private static final int BEFORE = 20;

  static Excerpt of(String was, String now) {
    String flatWas = flat(was);
    String flatNow = flat(now);
    if (!flatWas.equals(flatNow)) {
      int from = Math.max(0, firstDifference(flatWas, flatNow) - BEFORE);
      boolean fits = flatWas.length() <= WIDTH && flatNow.length() <= WIDTH;
      return fits
          ? new Excerpt(flatWas, flatNow)
          : new Excerpt(cut(flatWas, from), cut(flatNow, from));
    }
    return inWhiteSpace(was.lines().toList(), now.lines().toList());
  }

  /** One line if both excerpts are short, otherwise two. */
  List<String> lines(String start) {
    String indent = " ".repeat(start.length());
    return was.length() + now.length() <= WIDTH
        ? List.of(start + "was  " + was + "   now  " + now)
        : List.of(start + "was  " + was, indent + "now  " + now);
  }

  /** The first line that differs; quotes make leading and trailing white space visible. */
  private static Excerpt inWhiteSpace(List<String> was, List<String> now) {
    int line = 0;
    while (line < Math.min(was.size(), now.size()) && was.get(line).equals(now.get(line))) {
      line++;
    }
    return new Excerpt(quoted(was, line), quoted(now, line));
  }

  private static String quoted(List<String> lines, int line) {
    return line < lines.size()
        ? "line " + (line + 1) + " '" + cut(lines.get(line), 0) + "'"
        : "ends at line " + line;
  }

  private static String flat(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static int firstDifference(String one, String other) {
    int same = 0;
    int length = Math.min(one.length(), other.length());
    while (same < length && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return same;
  }

  private static String cut(String text, int from) {
    String excerpt = from == 0 ? text : "…" + text.substring(Math.min(from, text.length()));
    return excerpt.length() <= WIDTH ? excerpt : excerpt.substring(0, WIDTH - 1) + "…";
  }
}
