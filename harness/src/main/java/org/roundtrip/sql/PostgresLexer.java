package org.roundtrip.sql;

import org.roundtrip.sql.Token.Kind;

/** PostgreSQL's tokens, by the rules of its {@code scan.l}. */
final class PostgresLexer extends Lexer {

  PostgresLexer(String script, int start, int end) {
    super(script, start, end);
  }

  @Override
  Token special(int start, char c) {
    int tagEnd = c == '$' ? tagEnd(start) : -1;
    return tagEnd < 0 ? token(Kind.SYMBOL, start, start + 1) : dollarQuoted(start, tagEnd);
  }

  private Token dollarQuoted(int start, int tagEnd) {
    String tag = script.substring(start, tagEnd);
    int close = find(tag, tagEnd);
    return close < 0 ? unfinished(start) : token(Kind.STRING, start, close + tag.length());
  }

  /** The place after {@code $tag$}, or -1 when a dollar is just a dollar, as in {@code $1}. */
  private int tagEnd(int start) {
    int place = start + 1;
    if (place < end && startsWord(script.charAt(place))) {
      while (place < end && script.charAt(place) != '$' && continuesWord(script.charAt(place))) {
        place++;
      }
    }
    return place < end && script.charAt(place) == '$' ? place + 1 : -1;
  }

  @Override
  Token word(int start) {
    skipWord();
    boolean escapes = at - start == 1 && (script.charAt(start) | 0x20) == 'e' && lookingAt("'");
    return escapes ? escapedString(start) : token(Kind.WORD, start, at);
  }

  /** {@code E'…'}, and its continuations on following lines, which take backslashes too. */
  private Token escapedString(int start) {
    int place = at;
    do {
      place = closingQuote(place + 1);
      if (place < 0) {
        return unfinished(start);
      }
      at = place + 1;
      place = continuation(at);
    } while (place >= 0);
    return token(Kind.STRING, start, at);
  }

  private int closingQuote(int from) {
    for (int place = from; place < end; place++) {
      char c = script.charAt(place);
      if (c == '\\') {
        place++;
      } else if (c == '\'') {
        if (place + 1 >= end || script.charAt(place + 1) != '\'') {
          return place;
        }
        place++;
      }
    }
    return -1;
  }

  /** Where the quote of a continuation is: white space with a line break comes before it. */
  private int continuation(int from) {
    int place = from;
    boolean newLine = false;
    while (place < end && isSpace(script.charAt(place))) {
      newLine |= script.charAt(place) == '\n' || script.charAt(place) == '\r';
      place++;
    }
    return newLine && place < end && script.charAt(place) == '\'' ? place : -1;
  }

  @Override
  boolean skipBlockComment() {
    int depth = 0;
    do {
      if (lookingAt("/*")) {
        depth++;
        at += 2;
      } else if (lookingAt("*/")) {
        depth--;
        at += 2;
      } else {
        at++;
      }
    } while (depth > 0 && at < end);
    return depth == 0;
  }
}
