package org.roundtrip.ci.report;

import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;
import org.roundtrip.ci.Reports;

class JsonFormatTest {

  @Test
  void findings_and_skipped_checks() {
    Approvals.verify(new JsonFormat().text(Reports.withFindings()));
  }

  @Test
  void nothing_to_verify() {
    Approvals.verify(new JsonFormat().text(Reports.empty()));
  }
}
