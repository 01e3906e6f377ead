package org.roundtrip.rowtest;

import org.roundtrip.generate.fill.Phase;

/**
 * A set of rows to generate and to test a revision with.
 *
 * @param phase the kind of rows
 * @param index its number among those of its kind, from 0
 * @param moment when the rows of the phase are written
 */
public record Case(Phase phase, int index, Moment moment) {

  /** When rows are written. */
  public enum Moment {
    /** At the parent. */
    BEFORE,
    /** After the upgrade; the rows at the parent are ordinary then. */
    LATER,
    /** At both moments. */
    BOTH
  }
}
