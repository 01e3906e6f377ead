package org.roundtrip.mutation;

/**
 * A piece of SQL with what stands before it.
 *
 * @param space white space before it
 */
record Token(String space, String text) {

  /** With one space before it. */
  static Token of(String text) {
    return new Token(" ", text);
  }

  boolean is(String... words) {
    for (String word : words) {
      if (text.equalsIgnoreCase(word)) {
        return true;
      }
    }
    return false;
  }

  boolean isString() {
    return text.startsWith("'");
  }

  boolean isNumber() {
    return Character.isDigit(text.charAt(0));
  }

  /** Whether it can be a name or a key word. */
  boolean isWord() {
    return Character.isLetter(text.charAt(0)) || text.charAt(0) == '_' || text.startsWith("\"");
  }
}
