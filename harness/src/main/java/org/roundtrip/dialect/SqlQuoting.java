package org.roundtrip.dialect;

/** Names and texts as standard SQL quotes them. */
public final class SqlQuoting {

  private SqlQuoting() {}

  /** A name in double quotes. */
  public static String identifier(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** A text in single quotes. */
  public static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
