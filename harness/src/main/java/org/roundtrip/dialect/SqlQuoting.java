package org.roundtrip.dialect;

/** Quotes identifiers and string literals as in standard SQL. */
public final class SqlQuoting {

  private SqlQuoting() {}

  /** Quotes an identifier in double quotes. */
  public static String identifier(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** Quotes a string in single quotes. */
  public static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
