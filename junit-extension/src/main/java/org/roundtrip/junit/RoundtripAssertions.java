package org.roundtrip.junit;

import org.roundtrip.finding.Report;

/** AssertJ's {@code assertThat} for databases and reports. Needs {@code assertj-core}. */
public final class RoundtripAssertions {

  private RoundtripAssertions() {}

  /** Assertions on a database. */
  public static MigratedDatabaseAssert assertThat(MigratedDatabase actual) {
    return new MigratedDatabaseAssert(actual);
  }

  /** Assertions on a report. */
  public static ReportAssert assertThat(Report actual) {
    return new ReportAssert(actual);
  }
}
