package org.roundtrip.sql;

/**
 * A piece of SQL.
 *
 * @param script what it is a piece of
 * @param start of its first character in the script
 * @param end after its last
 */
public record Token(Kind kind, String script, int start, int end) {

  /** What a token can be. */
  public enum Kind {
    /** A key word or a name without quotes. */
    WORD,
    /** A name in quotes. */
    NAME,
    /** A string in quotes or dollars, with its prefix. */
    STRING,
    /** A number without its sign. */
    NUMBER,
    /** An operator or one character of anything else. */
    SYMBOL,
    /** White space. */
    SPACE,
    /** A comment; one of a line is without the line break. */
    COMMENT,
    /** A quote, a dollar tag or a comment that nothing ends; it reaches to the end. */
    UNFINISHED,
    /** The end of the script. */
    END
  }

  /** Whether it is this word, in any case, or this symbol. */
  public boolean is(String text) {
    return (kind == Kind.WORD || kind == Kind.SYMBOL)
        && end - start == text.length()
        && script.regionMatches(true, start, text, 0, text.length());
  }

  /** Whether it is one of these words or symbols. */
  public boolean isOneOf(String... texts) {
    for (String text : texts) {
      if (is(text)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is a word that begins like this, in any case. */
  public boolean startsWith(String beginning) {
    return kind == Kind.WORD && script.regionMatches(true, start, beginning, 0, beginning.length());
  }

  /** Whether it may name something. */
  public boolean isIdentifier() {
    return kind == Kind.WORD || kind == Kind.NAME;
  }

  /** Whether it is white space or a comment. */
  public boolean isTrivia() {
    return kind == Kind.SPACE || kind == Kind.COMMENT;
  }

  /** How it changes the depth of parentheses. */
  public int depth() {
    return is("(") ? 1 : is(")") ? -1 : 0;
  }

  /** Its text as written. */
  public String text() {
    return script.substring(start, end);
  }

  /**
   * What stands between its quotes, a doubled quote as one; else its text. Escapes stay as they
   * are.
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

  /** The place of the first character between the quotes. */
  int contentStart() {
    if (script.charAt(end - 1) == '$') {
      return script.indexOf('$', start + 1) + 1;
    }
    char open = script.charAt(end - 1) == ']' ? '[' : script.charAt(end - 1);
    return script.indexOf(open, start) + 1;
  }

  /** The place after the last character between the quotes. */
  int contentEnd() {
    return script.charAt(end - 1) == '$' ? end - (contentStart() - start) : end - 1;
  }
}
