package org.roundtrip.generate.predicate;

/**
 * A word of SQL.
 *
 * @param text without quotes; unquoted names in lower case
 */
record Word(Kind kind, String text) {

  /** The kinds of words. */
  enum Kind {
    NAME,
    QUOTED_NAME,
    STRING,
    NUMBER,
    SYMBOL
  }

  boolean is(String wanted) {
    return (kind == Kind.NAME || kind == Kind.SYMBOL) && text.equals(wanted);
  }

  boolean isName() {
    return kind == Kind.NAME || kind == Kind.QUOTED_NAME;
  }

  boolean isLiteral() {
    return kind == Kind.STRING || kind == Kind.NUMBER;
  }
}
