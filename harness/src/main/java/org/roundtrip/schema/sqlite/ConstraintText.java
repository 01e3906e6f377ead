package org.roundtrip.schema.sqlite;

import java.util.ArrayList;
import java.util.List;
import org.roundtrip.schema.ConstraintType;

/** Normalizes constraints, so that column constraints and table constraints have the same text. */
final class ConstraintText {

  private ConstraintText() {}

  /** Clauses that are the default. */
  private static final List<List<NormalizedToken>> DEFAULTS =
      List.of(
          NormalizedToken.list("ON DELETE NO ACTION"),
          NormalizedToken.list("ON UPDATE NO ACTION"),
          NormalizedToken.list("NOT DEFERRABLE INITIALLY DEFERRED"),
          NormalizedToken.list("NOT DEFERRABLE INITIALLY IMMEDIATE"),
          NormalizedToken.list("NOT DEFERRABLE"),
          NormalizedToken.list("DEFERRABLE INITIALLY IMMEDIATE"),
          NormalizedToken.list("ON CONFLICT ABORT"));

  /**
   * The constraint as a table constraint.
   *
   * @param column the column of a column constraint, or empty
   */
  static List<NormalizedToken> normal(List<NormalizedToken> clause, List<NormalizedToken> column) {
    List<NormalizedToken> tokens = new ArrayList<>(clause);
    if (!column.isEmpty()) {
      atTable(tokens, column);
    }
    DEFAULTS.forEach(defaultClause -> remove(tokens, defaultClause));
    tokens.removeIf(token -> token.is("asc"));
    return tokens;
  }

  private static void atTable(List<NormalizedToken> tokens, List<NormalizedToken> column) {
    List<NormalizedToken> columns = new ArrayList<>(NormalizedToken.list("("));
    columns.addAll(column);
    int key = tokens.get(0).is("primary") ? 2 : 1;
    if (tokens.size() > key && tokens.get(key).is("desc")) {
      columns.add(tokens.remove(key));
    }
    columns.addAll(NormalizedToken.list(")"));
    switch (tokens.get(0).text()) {
      case "primary" -> tokens.addAll(2, columns);
      case "unique" -> tokens.addAll(1, columns);
      case "references" -> {
        tokens.addAll(0, columns);
        tokens.addAll(0, NormalizedToken.list("FOREIGN KEY"));
      }
      default -> {
        // The syntax of CHECK is the same for columns and tables.
      }
    }
  }

  private static void remove(List<NormalizedToken> tokens, List<NormalizedToken> defaultClause) {
    for (int i = 0; i + defaultClause.size() <= tokens.size(); i++) {
      List<NormalizedToken> here = tokens.subList(i, i + defaultClause.size());
      if (here.equals(defaultClause)) {
        here.clear();
        i--;
      }
    }
  }

  /** The type, determined by the first word. */
  static ConstraintType type(String word) {
    return switch (word) {
      case "primary" -> ConstraintType.PRIMARY_KEY;
      case "unique" -> ConstraintType.UNIQUE;
      case "foreign", "references" -> ConstraintType.FOREIGN_KEY;
      case "check" -> ConstraintType.CHECK;
      default -> throw new IllegalArgumentException("No constraint begins with " + word + ".");
    };
  }

  /** The name of an unnamed constraint: its text up to the end of its columns. */
  static String name(List<NormalizedToken> tokens) {
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      depth += Clause.depth(tokens.get(i));
      if (depth == 0 && tokens.get(i).is(")")) {
        return NormalizedToken.text(tokens.subList(0, i + 1));
      }
    }
    return NormalizedToken.text(tokens);
  }
}
