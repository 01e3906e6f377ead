package org.roundtrip.sql;

/**
 * A piece of SQL between white space and comments.
 *
 * @param script what it is a piece of
 * @param start of its first character in the script
 * @param end after its last
 */
record Token(Kind kind, String script, int start, int end) {

  enum Kind {
    /** A key word or a name without quotes. */
    WORD,
    /** A name in quotes. */
    NAME,
    /** A string in quotes or dollars. */
    STRING,
    /** One character of anything else. */
    SYMBOL,
    /** A quote, a dollar tag or a comment that nothing ends; it reaches to the end. */
    UNFINISHED,
    /** The end of the script. */
    END
  }

  /** Whether it is this word, in any case. */
  boolean is(String word) {
    return kind == Kind.WORD
        && end - start == word.length()
        && script.regionMatches(true, start, word, 0, word.length());
  }

  boolean startsWith(String beginning) {
    return kind == Kind.WORD && script.regionMatches(true, start, beginning, 0, beginning.length());
  }

  boolean isOneOf(String... words) {
    for (String word : words) {
      if (is(word)) {
        return true;
      }
    }
    return false;
  }

  boolean is(char symbol) {
    return kind == Kind.SYMBOL && script.charAt(start) == symbol;
  }

  String text() {
    return script.substring(start, end);
  }
}
