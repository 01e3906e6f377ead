package org.roundtrip.check;

import java.util.List;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.revision.History;
import org.roundtrip.revision.HistoryProblem;

/** RT0xx: what is wrong with a history is seen without running it. */
final class HistoryCheck {

  private HistoryCheck() {}

  static Verdict examine(History history) {
    List<Finding> findings = history.problems().stream().map(HistoryCheck::finding).toList();
    return Verdict.of(CheckName.HISTORY, findings);
  }

  private static Finding finding(HistoryProblem problem) {
    FindingCode code = code(problem.kind());
    return new Finding(
        code,
        code.severity(),
        problem.revision(),
        null,
        problem.message(),
        problem.location(),
        problem.details(),
        null);
  }

  private static FindingCode code(HistoryProblem.Kind kind) {
    return switch (kind) {
      case NONE_FOUND -> FindingCode.RT001;
      case SEVERAL_HEADS -> FindingCode.RT002;
      case CYCLE -> FindingCode.RT003;
      case MISSING_PARENT -> FindingCode.RT004;
      case DUPLICATE_ID -> FindingCode.RT005;
      case MEANINGLESS_NAME -> FindingCode.RT007;
    };
  }
}
