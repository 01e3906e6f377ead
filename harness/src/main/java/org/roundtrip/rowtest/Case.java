package org.roundtrip.rowtest;

import org.roundtrip.generate.fill.Phase;

/**
 * A row set to generate, with which a revision is tested.
 *
 * @param phase the kind of rows
 * @param index its index among the cases of the same phase, from 0
 * @param moment when the rows of the phase are inserted
 */
public record Case(Phase phase, int index, Moment moment) {

  /** The index of cases whose scripts run in a second time zone. */
  private static final int SECOND_ZONE = 1;

  /** The same case in a second time zone. */
  Case inSecondTimeZone() {
    return new Case(phase, SECOND_ZONE, moment);
  }

  /** Whether its scripts run in a second time zone. Only random cases have several indexes else. */
  public boolean isInSecondTimeZone() {
    return phase != Phase.RANDOM && index == SECOND_ZONE;
  }

  /** When rows are inserted. */
  public enum Moment {
    /** Before the upgrade. */
    BEFORE,
    /** After the upgrade; the rows before the upgrade are typical ones. */
    LATER,
    /** At both moments. */
    BOTH
  }
}
