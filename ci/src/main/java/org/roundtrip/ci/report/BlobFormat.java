package org.roundtrip.ci.report;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.roundtrip.finding.Report;
import org.roundtrip.verify.ShardResults;

/** All that the run found, from which {@code roundtrip merge} makes a report in any format. */
final class BlobFormat implements ReportFormat {

  static final String NAME = "blob";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String text(Report report, Supplier<ShardResults> found) {
    return new String(found.get().json(), StandardCharsets.UTF_8) + "\n";
  }
}
