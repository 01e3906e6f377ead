package org.roundtrip.finding.text;

import java.util.List;

/**
 * What is shown of two texts that differ: all of them where they are short, else the lines, and of
 * long lines the places, where they begin to differ.
 *
 * @param was in one line
 * @param now in one line
 */
record Excerpt(String was, String now) {

  /** How much of a text is shown. */
  static final int WIDTH = 100;

  /** How much of it is shown before the place where the texts begin to differ. */
  private static final int BEFORE = 20;

  static Excerpt of(String was, String now) {
    String flatWas = flat(was);
    String flatNow = flat(now);
    if (!flatWas.equals(flatNow)) {
      int from = Math.max(0, begin(flatWas, flatNow) - BEFORE);
      boolean fits = flatWas.length() <= WIDTH && flatNow.length() <= WIDTH;
      return fits
          ? new Excerpt(flatWas, flatNow)
          : new Excerpt(cut(flatWas, from), cut(flatNow, from));
    }
    return inWhiteSpace(was.lines().toList(), now.lines().toList());
  }

  /** In one line where both are short, else one below the other. */
  List<String> lines(String start) {
    String indent = " ".repeat(start.length());
    return was.length() + now.length() <= WIDTH
        ? List.of(start + "was  " + was + "   now  " + now)
        : List.of(start + "was  " + was, indent + "now  " + now);
  }

  /** The first line that differs, in quotes that show where it begins and ends. */
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

  private static int begin(String one, String other) {
    int same = 0;
    int length = Math.min(one.length(), other.length());
    while (same < length && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return same;
  }

  private static String cut(String text, int from) {
    String rest = from == 0 ? text : "…" + text.substring(Math.min(from, text.length()));
    return rest.length() <= WIDTH ? rest : rest.substring(0, WIDTH - 1) + "…";
  }
}
