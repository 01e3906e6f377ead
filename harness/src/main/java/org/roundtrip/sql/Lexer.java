package org.roundtrip.sql;

import org.roundtrip.dialect.Engine;
import org.roundtrip.sql.Token.Kind;

/**
 * Reads SQL token by token, in time linear in its length. White space and comments are left out.
 */
abstract class Lexer {

  final String script;
  final int end;
  int at;

  Lexer(String script, int start, int end) {
    this.script = script;
    this.at = start;
    this.end = end;
  }

  static Lexer over(Engine engine, String script) {
    return over(engine, script, 0, script.length());
  }

  /** Reads a part of a script alone; the tokens keep their places in the whole. */
  static Lexer over(Engine engine, String script, int start, int end) {
    return engine == Engine.SQLITE
        ? new SqliteLexer(script, start, end)
        : new PostgresLexer(script, start, end);
  }

  /** Goes on reading at another place. */
  void moveTo(int place) {
    at = place;
  }

  Token next() {
    while (at < end) {
      int start = at;
      char c = script.charAt(at);
      if (isSpace(c)) {
        at++;
      } else if (lookingAt("--")) {
        at = after("\n", at);
      } else if (lookingAt("/*")) {
        if (!skipBlockComment()) {
          return unfinished(start);
        }
      } else {
        return token(start, c);
      }
    }
    return new Token(Kind.END, script, end, end);
  }

  private Token token(int start, char c) {
    if (c == '\'') {
      return quoted(Kind.STRING, start, "'");
    }
    if (c == '"') {
      return quoted(Kind.NAME, start, "\"");
    }
    return startsWord(c) ? word(start) : special(start, c);
  }

  /** Reads what is not the same for every engine; a single symbol when there is nothing else. */
  abstract Token special(int start, char c);

  /** Reads a word; what it begins may be a string with a prefix. */
  abstract Token word(int start);

  /** Moves behind the comment that begins here; false when it has no end. */
  abstract boolean skipBlockComment();

  /** Reads up to a closing quote, which stands for itself where it is doubled. */
  final Token quoted(Kind kind, int start, String close) {
    int place = start + 1;
    while (true) {
      int found = find(close, place);
      if (found < 0) {
        return unfinished(start);
      }
      if (found + 1 >= end || !script.startsWith(close, found + 1)) {
        return token(kind, start, found + 1);
      }
      place = found + 2;
    }
  }

  final Token token(Kind kind, int start, int after) {
    at = after;
    return new Token(kind, script, start, after);
  }

  final Token unfinished(int start) {
    return token(Kind.UNFINISHED, start, end);
  }

  final void skipWord() {
    while (at < end && continuesWord(script.charAt(at))) {
      at++;
    }
  }

  final boolean lookingAt(String text) {
    return at + text.length() <= end && script.startsWith(text, at);
  }

  /** The place after the next occurrence of a text, or the end. */
  final int after(String text, int from) {
    int found = find(text, from);
    return found < 0 ? end : found + text.length();
  }

  /** The place of the next occurrence of a text before the end, or -1; never looks further. */
  final int find(String text, int from) {
    char first = text.charAt(0);
    for (int place = from; place + text.length() <= end; place++) {
      if (script.charAt(place) == first && script.startsWith(text, place)) {
        return place;
      }
    }
    return -1;
  }

  static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  /** Both engines take every character beyond ASCII as part of a name. */
  static boolean startsWord(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80;
  }

  static boolean continuesWord(char c) {
    return startsWord(c) || c >= '0' && c <= '9' || c == '$';
  }
}
