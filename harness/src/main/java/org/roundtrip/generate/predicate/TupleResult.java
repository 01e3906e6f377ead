package org.roundtrip.generate.predicate;

import java.util.List;

/**
 * The result of evaluating conditions on a tuple.
 *
 * @param accepted false if the query failed on it: a literal is not valid for its type, or a
 *     condition raised an error
 * @param met for each condition, whether it is true or NULL
 */
public record TupleResult(boolean accepted, List<Boolean> met) {

  private static final TupleResult REFUSED = new TupleResult(false, List.of());

  /** Copies the list. */
  public TupleResult {
    met = List.copyOf(met);
  }

  static TupleResult refused() {
    return REFUSED;
  }

  /** Whether all conditions are met. */
  public boolean allMet() {
    return accepted && !met.contains(false);
  }

  /** How many conditions are met. */
  public int score() {
    return (int) met.stream().filter(one -> one).count();
  }
}
