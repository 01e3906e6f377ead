package org.roundtrip.ci.report;

import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;
import org.roundtrip.ci.Reports;

class JsonFormatTest {

  @Test
  void findingsAndSkippedChecks() {
    Approvals.verify(new JsonFormat().text(Reports.withFindings()));
  }

  @Test
  void nothingToVerify() {
    Approvals.verify(new JsonFormat().text(Reports.empty()));
  }
}
