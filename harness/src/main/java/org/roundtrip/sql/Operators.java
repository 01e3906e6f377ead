package org.roundtrip.sql;

import java.util.List;

/** Finds the end of an operator or another symbol. */
final class Operators {

  /** The longest first, so that the first match is the right one. */
  private static final List<String> LISTED =
      List.of("->>", "->", "||", "<<", ">>", "<=", ">=", "<>", "==", "!=", "::", ":=", "..");

  /**
   * The characters of PostgreSQL's operators, and those that allow an operator to end in a sign.
   */
  private static final String FREE = "+-*/<>=~!@#%^&|?";

  private static final String BEFORE_SIGN = "~!@#%^&|?";

  private Operators() {}

  /** The position after the symbol that begins here; one character if it is not an operator. */
  static int end(String script, int start, int end, boolean free) {
    int after = free ? freeEnd(script, start, end) : start;
    return after > start ? after : listedEnd(script, start, end);
  }

  private static int listedEnd(String script, int start, int end) {
    for (String operator : LISTED) {
      if (start + operator.length() <= end && script.startsWith(operator, start)) {
        return start + operator.length();
      }
    }
    return start + 1;
  }

  /**
   * Follows PostgreSQL's scan.l: a comment ends an operator, and a trailing sign usually belongs to
   * a number.
   */
  private static int freeEnd(String script, int start, int end) {
    int after = start;
    boolean mayEndInSign = false;
    while (after < end && FREE.indexOf(script.charAt(after)) >= 0 && !comment(script, after)) {
      mayEndInSign |= BEFORE_SIGN.indexOf(script.charAt(after)) >= 0;
      after++;
    }
    while (!mayEndInSign && after > start + 1 && "+-".indexOf(script.charAt(after - 1)) >= 0) {
      after--;
    }
    return after;
  }

  private static boolean comment(String script, int place) {
    return script.startsWith("--", place) || script.startsWith("/*", place);
  }
}
