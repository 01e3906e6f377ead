package org.roundtrip.schema.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A constraint of a column or a table as written in the statement.
 *
 * @param name empty if the constraint has no name
 * @param tokens the constraint without its name
 */
record Clause(String name, List<NormalizedToken> tokens) {

  private static final Set<String> STARTS =
      Set.of(
          "constraint",
          "primary",
          "unique",
          "check",
          "foreign",
          "default",
          "collate",
          "references",
          "generated");

  /** The first word: primary, unique, check, foreign, references, not, null, default … */
  String type() {
    return tokens.isEmpty() ? "" : tokens.get(0).text();
  }

  /** Splits at each constraint's first word, outside of parentheses. */
  static List<Clause> list(List<NormalizedToken> tokens) {
    List<Clause> clauses = new ArrayList<>();
    int start = 0;
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (i > start && depth == 0 && starts(tokens, i) && !goesOn(tokens, start, i)) {
        clauses.add(clause(tokens.subList(start, i)));
        start = i;
      }
      depth += depth(tokens.get(i));
    }
    if (start < tokens.size()) {
      clauses.add(clause(tokens.subList(start, tokens.size())));
    }
    return clauses;
  }

  /** The change of the parenthesis depth by a token. */
  static int depth(NormalizedToken token) {
    return token.is("(") ? 1 : token.is(")") ? -1 : 0;
  }

  /** Whether a constraint begins here. */
  static boolean starts(List<NormalizedToken> tokens, int i) {
    NormalizedToken token = tokens.get(i);
    if (token.kind() != NormalizedToken.Kind.KEYWORD) {
      return false;
    }
    String before = i == 0 ? "" : tokens.get(i - 1).text();
    String after = i + 1 == tokens.size() ? "" : tokens.get(i + 1).text();
    return switch (token.text()) {
      case "not" -> after.equals("null");
      case "null" -> !Set.of("not", "default", "set").contains(before);
      case "as" -> !before.equals("always");
      case "default" -> !before.equals("set");
      default -> STARTS.contains(token.text());
    };
  }

  /**
   * Whether the preceding clause consists only of its name, or is a foreign key without its target.
   */
  private static boolean goesOn(List<NormalizedToken> tokens, int start, int i) {
    boolean named = i - start == 2 && tokens.get(start).is("constraint");
    return named
        || tokens.get(i).is("references")
            && clause(tokens.subList(start, i)).type().equals("foreign");
  }

  private static Clause clause(List<NormalizedToken> tokens) {
    return tokens.get(0).is("constraint") && tokens.size() > 1
        ? new Clause(tokens.get(1).asName(), List.copyOf(tokens.subList(2, tokens.size())))
        : new Clause("", List.copyOf(tokens));
  }
}
