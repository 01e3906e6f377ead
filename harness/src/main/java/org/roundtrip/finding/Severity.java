package org.roundtrip.finding;

import java.util.Locale;

/** The severity of a finding. */
public enum Severity {
  /** Data loss, or a rollback that does not work. */
  ERROR,
  /** A failure that changes nothing, or a problem with names or models. */
  WARNING,
  /** A harmless difference. */
  NOTE;

  /** Whether this severity is the same as another, or more severe. */
  public boolean isAtLeast(Severity other) {
    return compareTo(other) <= 0;
  }

  /** The word for reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
