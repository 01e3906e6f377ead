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

  /**
   * The index of cases whose scripts run with foreign keys, although those of the others do not.
   */
  private static final int FOREIGN_KEYS = 2;

  /** The same case in a changed session. */
  Case in(SessionChange change) {
    return switch (change) {
      case NONE -> this;
      case TIME_ZONE -> new Case(phase, SECOND_ZONE, moment);
      case FOREIGN_KEYS -> new Case(phase, FOREIGN_KEYS, moment);
    };
  }

  /** How the session in which its scripts run differs from that of other cases. */
  SessionChange change() {
    if (isInSecondTimeZone()) {
      return SessionChange.TIME_ZONE;
    }
    return isWithForeignKeys() ? SessionChange.FOREIGN_KEYS : SessionChange.NONE;
  }

  /** Whether its scripts run in a second time zone. Only random cases have several indexes else. */
  public boolean isInSecondTimeZone() {
    return phase != Phase.RANDOM && index == SECOND_ZONE;
  }

  /** Whether its scripts run with foreign keys, although those of the others do not. */
  public boolean isWithForeignKeys() {
    return phase != Phase.RANDOM && index == FOREIGN_KEYS;
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
