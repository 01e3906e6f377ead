package org.roundtrip.sql;

import org.roundtrip.sql.Token.Kind;

/** SQLite's tokens: {@code [names]} and {@code `names`} too, comments that do not nest. */
final class SqliteLexer extends Lexer {

  SqliteLexer(String script, int start, int end) {
    super(script, start, end);
  }

  @Override
  Token special(int start, char c) {
    return switch (c) {
      case '`' -> quoted(Kind.NAME, start, "`");
      case '[' -> bracketed(start);
      default -> token(Kind.SYMBOL, start, start + 1);
    };
  }

  private Token bracketed(int start) {
    int close = find("]", start);
    return close < 0 ? unfinished(start) : token(Kind.NAME, start, close + 1);
  }

  @Override
  Token word(int start) {
    skipWord();
    return token(Kind.WORD, start, at);
  }

  @Override
  boolean skipBlockComment() {
    int close = find("*/", at + 2);
    if (close < 0) {
      return false;
    }
    at = close + 2;
    return true;
  }
}
