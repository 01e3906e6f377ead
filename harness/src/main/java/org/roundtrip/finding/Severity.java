package org.roundtrip.finding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The severity of a finding. */
public enum Severity {
  /** Data loss, or a rollback that does not work. */
  ERROR,
  /** A failure that changes nothing, or a problem with names or models. */
  WARNING,
  /** A harmless difference. */
  NOTE;

  /** The severity with this word. */
  public static Optional<Severity> named(String word) {
    return Arrays.stream(values()).filter(severity -> severity.word().equals(word)).findFirst();
  }

  /** Whether this severity is the same as another, or more severe. */
  public boolean isAtLeast(Severity other) {
    return compareTo(other) <= 0;
  }

  /** The word for reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
