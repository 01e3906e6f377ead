package org.roundtrip.generate.predicate;

import java.util.List;
import java.util.Map;

/**
 * Values and patterns that a condition mentions. Column names are as in the condition, in lower
 * case if unquoted; the column of a domain is {@code value}.
 *
 * @param candidates by column, values that may satisfy or violate the condition
 * @param patterns by column, regular expressions that the condition matches it against
 * @param pairs columns that are compared with each other
 */
public record MinedValues(
    Map<String, List<Candidate>> candidates, Map<String, List<String>> patterns, List<Pair> pairs) {

  /** Copies the collections. */
  public MinedValues {
    candidates = Map.copyOf(candidates);
    patterns = Map.copyOf(patterns);
    pairs = List.copyOf(pairs);
  }

  /**
   * A value.
   *
   * @param text without quotes
   * @param number whether it is a numeric literal
   */
  public record Candidate(String text, boolean number) {}

  /** Two columns that are compared. */
  public record Pair(String left, String right) {}
}
