package org.roundtrip.schema;

import java.util.Locale;

/** The types of constraints, which are the values of the attribute {@link Attribute#TYPE}. */
public enum ConstraintType {
  CHECK,
  EXCLUSION,
  FOREIGN_KEY,
  NOT_NULL,
  PRIMARY_KEY,
  UNIQUE;

  private final String words = name().toLowerCase(Locale.ROOT).replace('_', ' ');

  /** The name in snapshots and reports, such as {@code primary key}. */
  @Override
  public String toString() {
    return words;
  }
}
