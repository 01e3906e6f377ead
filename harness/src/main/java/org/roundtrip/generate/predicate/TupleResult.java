package org.roundtrip.generate.predicate;

import java.util.List;

/**
 * What the database says of a tuple.
 *
 * @param taken false when it could not be read, or a condition failed on it with an error
 * @param met for each condition, whether it is not false
 */
public record TupleResult(boolean taken, List<Boolean> met) {

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
    return taken && !met.contains(false);
  }

  /** How many conditions are met. */
  public int score() {
    return (int) met.stream().filter(one -> one).count();
  }
}
