package org.roundtrip.generate.predicate;

import java.util.List;
import java.util.Map;

/**
 * What a condition says about values. The names of columns are as the condition has them, in lower
 * case where they are not quoted; a domain's column is {@code value}.
 *
 * @param candidates by column, values that the condition may be about
 * @param patterns by column, regular expressions that it is matched with
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
   * @param number whether it was written as a number
   */
  public record Candidate(String text, boolean number) {}

  /** Two columns that are compared. */
  public record Pair(String left, String right) {}
}
