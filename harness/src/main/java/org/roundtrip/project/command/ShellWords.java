package org.roundtrip.project.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits a command into words like a POSIX shell. Supports single quotes, double quotes and
 * backslashes, but no other syntax of a shell, such as variables, patterns and pipes.
 */
final class ShellWords {

  private final String text;
  private final List<String> words = new ArrayList<>();
  private @Nullable StringBuilder word;

  private ShellWords(String text) {
    this.text = text;
  }

  /**
   * The words of a command.
   *
   * @throws IllegalArgumentException if a quote is not closed
   */
  static List<String> of(String text) {
    return new ShellWords(text).split();
  }

  private List<String> split() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        end();
        at++;
      } else if (c == '\'' || c == '"') {
        at = quoted(at + 1, c);
      } else {
        at = plain(at);
      }
    }
    end();
    return words;
  }

  private int plain(int at) {
    int from = text.charAt(at) == '\\' && at + 1 < text.length() ? at + 1 : at;
    begun().append(text.charAt(from));
    return from + 1;
  }

  private int quoted(int begin, char quote) {
    StringBuilder into = begun();
    int at = begin;
    while (at < text.length() && text.charAt(at) != quote) {
      boolean escapes = quote == '"' && text.charAt(at) == '\\' && at + 1 < text.length();
      if (escapes && "\"\\".indexOf(text.charAt(at + 1)) >= 0) {
        at++;
      }
      into.append(text.charAt(at++));
    }
    if (at == text.length()) {
      throw new IllegalArgumentException("has a quote that is not closed: " + text);
    }
    return at + 1;
  }

  private StringBuilder begun() {
    if (word == null) {
      word = new StringBuilder();
    }
    return word;
  }

  private void end() {
    if (word != null) {
      words.add(word.toString());
      word = null;
    }
  }
}
