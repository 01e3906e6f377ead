package org.roundtrip.sql;

/**
 * Finds the ends of tokens: the position after the last character, or -1 if the token is not
 * terminated.
 *
 * @param end the end of the part of the script that is read
 */
record TokenEnds(String script, int end) {

  /** The character at a position; NUL after the end. */
  char charAt(int place) {
    return place < end ? script.charAt(place) : '\0';
  }

  int space(int from) {
    int place = from;
    while (place < end && isSpace(script.charAt(place))) {
      place++;
    }
    return place;
  }

  int word(int from) {
    int place = from;
    while (place < end && continuesWord(script.charAt(place))) {
      place++;
    }
    return place;
  }

  int number(int from) {
    boolean hex = (charAt(from + 1) | 0x20) == 'x';
    int place = from + 1;
    while (continuesNumber(place, hex)) {
      place++;
    }
    return place;
  }

  /** Includes trailing letters: they make the number invalid, but do not begin another token. */
  private boolean continuesNumber(int place, boolean hex) {
    char c = charAt(place);
    boolean exponent = !hex && (charAt(place - 1) | 0x20) == 'e';
    return c != '$' && continuesWord(c)
        || c == '.' && charAt(place + 1) != '.'
        || exponent && (c == '+' || c == '-') && isDigit(charAt(place + 1));
  }

  /** The end of the line: the position of a line break, or the end. */
  int lineEnd(int from) {
    return upTo('\n', from);
  }

  int blockComment(int from, boolean nested) {
    int depth = 1;
    int place = from + 2;
    while (depth > 0 && place + 1 < end) {
      boolean opens = nested && script.startsWith("/*", place);
      boolean closes = script.startsWith("*/", place);
      depth += opens ? 1 : closes ? -1 : 0;
      place += opens || closes ? 2 : 1;
    }
    return depth == 0 ? place : -1;
  }

  /** A quoted token in which a doubled quote is an escaped quote. */
  int quote(int open) {
    char quote = script.charAt(open);
    for (int place = open + 1; place < end; place++) {
      if (script.charAt(place) == quote) {
        if (charAt(place + 1) != quote) {
          return place + 1;
        }
        place++;
      }
    }
    return -1;
  }

  /** A string with backslash escapes, including its continuations on the following lines. */
  int escapedString(int open) {
    int after = escapedQuote(open);
    int next = after < 0 ? -1 : continuation(after);
    while (next >= 0) {
      after = escapedQuote(next);
      next = after < 0 ? -1 : continuation(after);
    }
    return after;
  }

  private int escapedQuote(int open) {
    for (int place = open + 1; place < end; place++) {
      char c = script.charAt(place);
      if (c == '\\' || c == '\'' && charAt(place + 1) == '\'') {
        place++;
      } else if (c == '\'') {
        return place + 1;
      }
    }
    return -1;
  }

  /** The quote of a continuation, which follows whitespace that includes a line break. */
  private int continuation(int from) {
    int quote = space(from);
    String gap = script.substring(from, quote);
    boolean newLine = gap.indexOf('\n') >= 0 || gap.indexOf('\r') >= 0;
    return newLine && charAt(quote) == '\'' ? quote : -1;
  }

  /** The end of {@code $tag$}; -1 if the dollar does not begin a tag, as in {@code $1}. */
  int dollarTag(int from) {
    int place = from + 1;
    if (startsWord(charAt(place))) {
      while (charAt(place) != '$' && continuesWord(charAt(place))) {
        place++;
      }
    }
    return charAt(place) == '$' ? place + 1 : -1;
  }

  /** The position after the next occurrence of a text. */
  int after(String text, int from) {
    int place = upTo(text.charAt(0), from);
    while (place + text.length() <= end && !script.startsWith(text, place)) {
      place = upTo(text.charAt(0), place + 1);
    }
    return place + text.length() <= end ? place + text.length() : -1;
  }

  private int upTo(char c, int from) {
    int place = from;
    while (place < end && script.charAt(place) != c) {
      place++;
    }
    return place;
  }

  static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Engines accept every non-ASCII character in a name. */
  static boolean startsWord(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80;
  }

  private static boolean continuesWord(char c) {
    return startsWord(c) || isDigit(c) || c == '$';
  }
}
