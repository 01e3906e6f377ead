package org.roundtrip.ci.report;

import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;
import org.roundtrip.ci.Reports;

class JsonFormatTest {

  @Test
  void findingsAndSkippedChecks() {
    Approvals.verify(JsonText.of(Reports.withFindings()));
  }

  @Test
  void nothingToVerify() {
    Approvals.verify(JsonText.of(Reports.empty()));
  }
}
