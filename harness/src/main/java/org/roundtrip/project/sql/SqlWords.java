package org.roundtrip.project.sql;

import java.util.Locale;
import java.util.function.Consumer;

/**
 * Walks over the words of a script that are neither in comments nor in strings. Words are given in
 * upper case; {@code ::} and an opening dollar quote (as {@code $$}) count as words, any other sign
 * is given as it is.
 */
final class SqlWords {

  private final String text;
  private final Consumer<String> words;
  private int at;

  private SqlWords(String text, Consumer<String> words) {
    this.text = text;
    this.words = words;
  }

  static void walk(String text, Consumer<String> words) {
    SqlWords walk = new SqlWords(text, words);
    while (walk.at < text.length()) {
      walk.step();
    }
  }

  /** Whether there is nothing but blanks, comments and semicolons. */
  static boolean hasNone(String text) {
    boolean[] found = {false};
    walk(text, word -> found[0] |= !word.equals(";"));
    return !found[0];
  }

  private void step() {
    char c = text.charAt(at);
    if (Character.isWhitespace(c)) {
      at++;
    } else if (text.startsWith("--", at)) {
      skipTo("\n", at);
    } else if (text.startsWith("/*", at)) {
      skipTo("*/", at + 2);
    } else if (c == '\'' || c == '"' || c == '`') {
      words.accept(String.valueOf(c));
      skipTo(String.valueOf(c), at + 1);
    } else if (c == '$') {
      dollar();
    } else if (Character.isJavaIdentifierStart(c)) {
      word();
    } else {
      sign();
    }
  }

  private void word() {
    int end = at;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    words.accept(text.substring(at, end).toUpperCase(Locale.ROOT));
    at = end;
  }

  private void sign() {
    boolean cast = text.startsWith("::", at);
    words.accept(cast ? "::" : text.substring(at, at + 1));
    at += cast ? 2 : 1;
  }

  private void dollar() {
    int end = at + 1;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
      end++;
    }
    if (end < text.length() && text.charAt(end) == '$') {
      words.accept("$$");
      skipTo(text.substring(at, end + 1), end + 1);
    } else {
      sign();
    }
  }

  private void skipTo(String mark, int from) {
    int found = text.indexOf(mark, from);
    at = found < 0 ? text.length() : found + mark.length();
  }
}
