package org.roundtrip.trial;

import org.roundtrip.seed.data.Dataset;
import org.roundtrip.seed.fill.Phase;

/**
 * A set of rows that a revision is tried with, before they are made.
 *
 * @param phase the kind of rows
 * @param index the how-manieth of its kind, from 0
 * @param afterwards whether rows are written after the upgrade too; then these are of the phase,
 *     and those before it are ordinary
 */
public record Case(Phase phase, int index, boolean afterwards) {

  /**
   * The rows of a case.
   *
   * @param before rows at the parent
   * @param after rows written after the upgrade
   */
  public record Rows(Dataset before, Dataset after) {

    /** How many there are in all. */
    public int size() {
      return before.size() + after.size();
    }
  }
}
