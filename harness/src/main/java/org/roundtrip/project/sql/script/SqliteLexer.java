package org.roundtrip.project.sql.script;

import org.roundtrip.project.sql.script.Token.Kind;

/** SQLite's tokens: {@code [names]} and {@code `names`} too, comments that do not nest. */
final class SqliteLexer extends Lexer {

  SqliteLexer(String script, int start, int end) {
    super(script, start, end);
  }

  @Override
  Token special(int start, char c) {
    return switch (c) {
      case '`' -> quoted(Kind.NAME, start, start, c);
      case '[' -> bracketed(start);
      default -> token(Kind.SYMBOL, start, start + 1);
    };
  }

  private Token bracketed(int start) {
    int close = script.indexOf(']', start);
    return close < 0 || close >= end ? unfinished(start) : token(Kind.NAME, start, close + 1);
  }

  @Override
  Token word(int start) {
    skipWord();
    return token(Kind.WORD, start, at);
  }

  @Override
  boolean skipBlockComment() {
    int close = script.indexOf("*/", at + 2);
    if (close < 0 || close + 2 > end) {
      return false;
    }
    at = close + 2;
    return true;
  }
}
