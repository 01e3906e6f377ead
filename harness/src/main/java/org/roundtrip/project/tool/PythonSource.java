package org.roundtrip.project.tool;

import java.util.ArrayList;
import java.util.List;

/**
 * The strings of a Python source, and the rest of it without comments. Documentation strings are
 * neither: they stand alone where a statement begins.
 *
 * @param code the source with a space for each string and each comment
 * @param strings the contents of the strings, escapes as written
 */
public record PythonSource(String code, List<String> strings) {

  /** Copies the list. */
  public PythonSource {
    strings = List.copyOf(strings);
  }

  /** Reads a source. */
  public static PythonSource of(String text) {
    return new Reader(text).read();
  }

  /** For one use. */
  private static final class Reader {

    private final String text;
    private final StringBuilder code = new StringBuilder();
    private final List<String> strings = new ArrayList<>();
    private int at;
    private int brackets;

    Reader(String text) {
      this.text = text;
    }

    PythonSource read() {
      while (at < text.length()) {
        char c = text.charAt(at);
        if (c == '#') {
          skipComment();
        } else if (c == '"' || c == '\'') {
          string(c);
        } else {
          brackets += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
          code.append(c);
          at++;
        }
      }
      return new PythonSource(code.toString(), strings);
    }

    private void skipComment() {
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end;
    }

    private void string(char quote) {
      boolean alone = brackets <= 0 && isAtLineStart();
      String mark =
          text.startsWith(String.valueOf(quote).repeat(3), at)
              ? "" + quote + quote + quote
              : "" + quote;
      int from = at + mark.length();
      int end = from;
      while (end < text.length() && !text.startsWith(mark, end)) {
        end += text.charAt(end) == '\\' ? 2 : 1;
      }
      end = Math.min(end, text.length());
      if (!alone) {
        strings.add(text.substring(from, end));
      }
      code.append(' ');
      at = Math.min(end + mark.length(), text.length());
    }

    private boolean isAtLineStart() {
      int before = code.length();
      while (before > 0 && (code.charAt(before - 1) == ' ' || code.charAt(before - 1) == '\t')) {
        before--;
      }
      return before == 0 || code.charAt(before - 1) == '\n';
    }
  }
}
