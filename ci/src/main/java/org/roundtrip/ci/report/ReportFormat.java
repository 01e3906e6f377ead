package org.roundtrip.ci.report;

import java.util.List;
import java.util.function.Supplier;
import org.roundtrip.finding.Report;
import org.roundtrip.verify.ShardResults;

/** One way to write a report down. */
interface ReportFormat {

  /** All formats there are. */
  List<ReportFormat> ALL = List.of(new JsonFormat(), new BlobFormat());

  /** The word before the {@code =}. */
  String name();

  /**
   * The whole text, with a newline at its end.
   *
   * @param found what the run found, from which the report was made
   */
  String text(Report report, Supplier<ShardResults> found);
}
