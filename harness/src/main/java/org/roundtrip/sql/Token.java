package org.roundtrip.sql;

/**
 * A token of a script.
 *
 * @param script the whole script
 * @param start the position of the first character
 * @param end the position after the last character
 */
public record Token(Kind kind, String script, int start, int end) {

  /** The kinds of tokens. */
  public enum Kind {
    /** A keyword or an unquoted name. */
    WORD,
    /** A quoted name. */
    NAME,
    /** A quoted or dollar-quoted string, with its prefix. */
    STRING,
    /** A number without its sign. */
    NUMBER,
    /** An operator or one character of anything else. */
    SYMBOL,
    /** Whitespace. */
    SPACE,
    /** A comment; a line comment does not include the line break. */
    COMMENT,
    /** An unterminated string, quoted name or comment, up to the end of the script. */
    UNFINISHED,
    /** The end of the script. */
    END
  }

  /** Whether the token is this word, ignoring case, or this symbol. */
  public boolean is(String text) {
    return (kind == Kind.WORD || kind == Kind.SYMBOL)
        && end - start == text.length()
        && script.regionMatches(true, start, text, 0, text.length());
  }

  /** Whether the token is one of these words or symbols. */
  public boolean isOneOf(String... texts) {
    for (String text : texts) {
      if (is(text)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the token is a word with this prefix, ignoring case. */
  public boolean startsWith(String beginning) {
    return kind == Kind.WORD && script.regionMatches(true, start, beginning, 0, beginning.length());
  }

  /** Whether the token can be a name. */
  public boolean isIdentifier() {
    return kind == Kind.WORD || kind == Kind.NAME;
  }

  /** Whether the token is whitespace or a comment. */
  public boolean isTrivia() {
    return kind == Kind.SPACE || kind == Kind.COMMENT;
  }

  /** The change in the depth of parentheses: 1, 0 or -1. */
  public int depth() {
    return is("(") ? 1 : is(")") ? -1 : 0;
  }

  /** The text as written. */
  public String text() {
    return script.substring(start, end);
  }

  /**
   * The text between the quotes, with doubled quotes as one; for other tokens, the text. Does not
   * decode escapes.
   */
  public String value() {
    if (kind != Kind.STRING && kind != Kind.NAME) {
      return text();
    }
    String contents = script.substring(contentStart(), contentEnd());
    char quote = script.charAt(end - 1);
    return quote == '$' || quote == ']' || contents.indexOf(quote) < 0
        ? contents
        : contents.replace("" + quote + quote, String.valueOf(quote));
  }

  /** The position of the first character between the quotes. */
  int contentStart() {
    if (script.charAt(end - 1) == '$') {
      return script.indexOf('$', start + 1) + 1;
    }
    char open = script.charAt(end - 1) == ']' ? '[' : script.charAt(end - 1);
    return script.indexOf(open, start) + 1;
  }

  /** The position after the last character between the quotes. */
  int contentEnd() {
    return script.charAt(end - 1) == '$' ? end - (contentStart() - start) : end - 1;
  }
}
