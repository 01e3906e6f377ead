package org.roundtrip.sql;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.sql.Token.Kind;

/**
 * Splits SQL into tokens by an engine's rules, in time linear in its length. The tokens cover the
 * text without gaps.
 */
public final class Lexer {

  private final Set<LexicalRule> rules;
  private final String script;
  private final int end;
  private final TokenEnds ends;
  private int at;

  /** A lexer for a whole script. */
  public Lexer(Set<LexicalRule> rules, String script) {
    this(rules, script, 0, script.length());
  }

  /** A lexer for a part of a script; positions refer to the whole script. */
  Lexer(Set<LexicalRule> rules, String script, int start, int end) {
    this.rules = rules;
    this.script = script;
    this.at = start;
    this.end = end;
    this.ends = new TokenEnds(script, end);
  }

  /** The position of the next token. */
  int position() {
    return at;
  }

  /** Continues at another position. */
  void moveTo(int place) {
    at = place;
  }

  /** The position after the next line break, or the end. */
  int nextLine(int from) {
    return Math.min(end, ends.lineEnd(from) + 1);
  }

  /** The next token that is neither whitespace nor a comment. */
  public Token nextSignificant() {
    Token token = next();
    while (token.isTrivia()) {
      token = next();
    }
    return token;
  }

  /** The next token; at the end of the script, a token of the kind {@link Kind#END}. */
  public Token next() {
    if (at >= end) {
      return new Token(Kind.END, script, end, end);
    }
    char c = script.charAt(at);
    if (TokenEnds.isSpace(c)) {
      return token(Kind.SPACE, ends.space(at));
    }
    if (c == '-' && ends.charAt(at + 1) == '-') {
      return token(Kind.COMMENT, ends.lineEnd(at));
    }
    if (c == '/' && ends.charAt(at + 1) == '*') {
      return token(Kind.COMMENT, ends.blockComment(at, has(LexicalRule.NESTED_COMMENTS)));
    }
    Token quoted = quoted(c);
    if (quoted != null) {
      return quoted;
    }
    if (TokenEnds.isDigit(c) || c == '.' && TokenEnds.isDigit(ends.charAt(at + 1))) {
      return token(Kind.NUMBER, ends.number(at));
    }
    return TokenEnds.startsWord(c)
        ? token(Kind.WORD, ends.word(at))
        : token(Kind.SYMBOL, Operators.end(script, at, end, has(LexicalRule.FREE_OPERATORS)));
  }

  private @Nullable Token quoted(char c) {
    return switch (c) {
      case '\'' -> token(Kind.STRING, ends.quote(at));
      case '"' -> token(Kind.NAME, ends.quote(at));
      case '`' -> has(LexicalRule.BACKTICK_NAMES) ? token(Kind.NAME, ends.quote(at)) : null;
      case '[' -> has(LexicalRule.BRACKET_NAMES) ? token(Kind.NAME, ends.after("]", at)) : null;
      case '$' -> has(LexicalRule.DOLLAR_QUOTES) ? dollarQuoted() : null;
      case 'x', 'X' -> ends.charAt(at + 1) == '\'' ? token(Kind.STRING, ends.quote(at + 1)) : null;
      default -> has(LexicalRule.PREFIXED_STRINGS) ? prefixed(c) : null;
    };
  }

  private @Nullable Token dollarQuoted() {
    int tagEnd = ends.dollarTag(at);
    return tagEnd < 0 ? null : token(Kind.STRING, ends.after(script.substring(at, tagEnd), tagEnd));
  }

  /** A string or name whose quote follows a prefix. */
  private @Nullable Token prefixed(char c) {
    char prefix = (char) (c | 0x20);
    if (prefix == 'u' && ends.charAt(at + 1) == '&') {
      return switch (ends.charAt(at + 2)) {
        case '\'' -> token(Kind.STRING, ends.quote(at + 2));
        case '"' -> token(Kind.NAME, ends.quote(at + 2));
        default -> null;
      };
    }
    if (ends.charAt(at + 1) != '\'') {
      return null;
    }
    return switch (prefix) {
      case 'e' -> token(Kind.STRING, ends.escapedString(at + 1));
      case 'b', 'n' -> token(Kind.STRING, ends.quote(at + 1));
      default -> null;
    };
  }

  private boolean has(LexicalRule rule) {
    return rules.contains(rule);
  }

  /** A token up to the given end, or an unterminated token. */
  private Token token(Kind kind, int after) {
    Token token =
        after < 0
            ? new Token(Kind.UNFINISHED, script, at, end)
            : new Token(kind, script, at, after);
    at = token.end();
    return token;
  }
}
