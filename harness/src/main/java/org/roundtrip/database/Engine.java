package org.roundtrip.database;

import java.util.Locale;

/** A kind of database. */
public enum Engine {
  /** SQLite. */
  SQLITE("SQLite"),
  /** PostgreSQL. */
  POSTGRESQL("PostgreSQL");

  private final String label;

  Engine(String label) {
    this.label = label;
  }

  /** The name for people. */
  public String label() {
    return label;
  }

  /** The name for options and reports: {@code sqlite} or {@code postgresql}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
