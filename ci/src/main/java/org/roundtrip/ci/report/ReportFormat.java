package org.roundtrip.ci.report;

import java.util.List;
import org.roundtrip.finding.Report;

/** One way to write a report down. */
interface ReportFormat {

  /** All formats there are. */
  List<ReportFormat> ALL = List.of(new JsonFormat());

  /** The word before the {@code =}. */
  String name();

  /** The whole text, with a newline at its end. */
  String text(Report report);
}
