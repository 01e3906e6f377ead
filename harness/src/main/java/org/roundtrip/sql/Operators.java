package org.roundtrip.sql;

import java.util.List;

/** Tells how far an operator or another symbol reaches. */
final class Operators {

  /** Longest first. */
  private static final List<String> LISTED =
      List.of("->>", "->", "||", "<<", ">>", "<=", ">=", "<>", "==", "!=", "::", ":=", "..");

  /** The characters of PostgreSQL's operators, and those with which one may end in a sign. */
  private static final String FREE = "+-*/<>=~!@#%^&|?";

  private static final String BEFORE_SIGN = "~!@#%^&|?";

  private Operators() {}

  /** The place after the symbol that begins here; one character when it is no operator. */
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

  /** By the rules of PostgreSQL's scan.l: a comment ends it, and mostly a sign begins a number. */
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
