package org.roundtrip.sql;

/**
 * Finds where tokens end: the place after their last character, or -1 when nothing ends them.
 *
 * @param end the end of what is read; nothing is looked for behind it
 */
record TokenEnds(String script, int end) {

  /** The character at a place; NUL behind the end. */
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

  /** A letter too, which makes it no number, but no two tokens either. */
  private boolean continuesNumber(int place, boolean hex) {
    char c = charAt(place);
    boolean exponent = !hex && (charAt(place - 1) | 0x20) == 'e';
    return c != '$' && continuesWord(c)
        || c == '.' && charAt(place + 1) != '.'
        || exponent && (c == '+' || c == '-') && isDigit(charAt(place + 1));
  }

  /** Where the line ends; a line break stands there, or it is the end. */
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

  /** A quote that opens here stands for itself where it is doubled. */
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

  /** With backslashes, and with the continuations on following lines, which take them too. */
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

  /** Where the quote of a continuation is: white space with a line break comes before it. */
  private int continuation(int from) {
    int quote = space(from);
    String gap = script.substring(from, quote);
    boolean newLine = gap.indexOf('\n') >= 0 || gap.indexOf('\r') >= 0;
    return newLine && charAt(quote) == '\'' ? quote : -1;
  }

  /** Of {@code $tag$}; -1 when a dollar is just a dollar, as in {@code $1}. */
  int dollarTag(int from) {
    int place = from + 1;
    if (startsWord(charAt(place))) {
      while (charAt(place) != '$' && continuesWord(charAt(place))) {
        place++;
      }
    }
    return charAt(place) == '$' ? place + 1 : -1;
  }

  /** After the next occurrence of a text. */
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

  /** Engines take every character beyond ASCII as part of a name. */
  static boolean startsWord(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80;
  }

  private static boolean continuesWord(char c) {
    return startsWord(c) || isDigit(c) || c == '$';
  }
}
