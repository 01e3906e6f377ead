package org.roundtrip.finding;

import java.util.Locale;

/** How much harm a finding means. */
public enum Severity {
  /** Rows are lost or the way back does not work. */
  ERROR,
  /** It fails loudly and cleanly, or it is about names. */
  WARNING,
  /** Harmless. */
  NOTE;

  /** The word for reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
