package org.roundtrip.ci.report;

import org.roundtrip.finding.Report;

/** Writes reports of which no more is known than the report. */
final class JsonText {

  private JsonText() {}

  static String of(Report report) {
    return new JsonFormat()
        .text(
            report,
            () -> {
              throw new IllegalStateException("a JSON report is made from the report alone");
            });
  }
}
