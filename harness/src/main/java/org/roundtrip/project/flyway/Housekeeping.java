package org.roundtrip.project.flyway;

/** Tells what Flyway sends on its own account. */
final class Housekeeping {

  private Housekeeping() {}

  /** Taking its role back, and holding others off. */
  static boolean is(String sql) {
    return sql.startsWith("SET ROLE '");
  }
}
