package org.roundtrip.schema.table;

import java.util.ArrayList;
import java.util.List;

/**
 * A word or sign of SQL as the servers and our snapshots write it.
 *
 * @param text what it says; of something quoted, what is inside the quotes
 * @param start where it begins in the SQL
 * @param end where it ends there
 */
record Word(Kind kind, String text, int start, int end) {

  enum Kind {
    NAME,
    QUOTED,
    STRING,
    NUMBER,
    SIGN
  }

  static List<Word> list(String sql) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < sql.length()) {
      if (Character.isWhitespace(sql.charAt(at))) {
        at++;
      } else {
        Word word = at(sql, at);
        words.add(word);
        at = word.end;
      }
    }
    return words;
  }

  private static Word at(String sql, int start) {
    char first = sql.charAt(start);
    if (first == '\'' || first == '"') {
      return quoted(sql, start, start, first == '"' ? Kind.QUOTED : Kind.STRING);
    }
    if (Character.isLetterOrDigit(first) || first == '_' || Character.isSurrogate(first)) {
      return word(sql, start, Character.isDigit(first) ? Kind.NUMBER : Kind.NAME);
    }
    int end = start + (sql.startsWith("::", start) ? 2 : 1);
    return new Word(Kind.SIGN, sql.substring(start, end), start, end);
  }

  private static Word word(String sql, int start, Kind kind) {
    int end = start;
    while (end < sql.length() && goesOn(sql.charAt(end), kind)) {
      end++;
    }
    // Such as x'00' or E'a\\b', in which quotes are doubled too.
    return end < sql.length() && sql.charAt(end) == '\''
        ? quoted(sql, start, end, Kind.STRING)
        : new Word(kind, sql.substring(start, end), start, end);
  }

  private static boolean goesOn(char next, Kind kind) {
    return Character.isLetterOrDigit(next)
        || Character.isSurrogate(next)
        || next == '_'
        || next == '$'
        || kind == Kind.NUMBER && next == '.';
  }

  /** From the quote to the one that ends it; a doubled quote stands for one. */
  private static Word quoted(String sql, int start, int quote, Kind kind) {
    StringBuilder text = new StringBuilder();
    int at = quote + 1;
    while (at < sql.length()) {
      boolean ends = sql.charAt(at) == sql.charAt(quote);
      if (ends && (at + 1 == sql.length() || sql.charAt(at + 1) != sql.charAt(quote))) {
        break;
      }
      text.append(sql.charAt(at));
      at += ends ? 2 : 1;
    }
    return new Word(kind, text.toString(), start, Math.min(at + 1, sql.length()));
  }

  /** Whether it is this keyword or sign. */
  boolean is(String wanted) {
    return (kind == Kind.NAME || kind == Kind.SIGN) && text.equalsIgnoreCase(wanted);
  }

  /** Whether it may name something. */
  boolean isName() {
    return kind == Kind.NAME || kind == Kind.QUOTED;
  }
}
