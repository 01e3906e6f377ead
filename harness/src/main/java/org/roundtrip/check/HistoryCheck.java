package org.roundtrip.check;

import org.roundtrip.check.CheckName.Needs;
import org.roundtrip.check.CheckName.Scope;
import org.roundtrip.finding.Evidence;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingBuilder;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.revision.History;
import org.roundtrip.revision.HistoryProblem;

/** RT0xx: problems of a history that are visible without running it. */
final class HistoryCheck implements Check {

  private static final CheckName NAME =
      CheckName.of(
          "history",
          Scope.HISTORY,
          Needs.NOTHING,
          "the history is valid",
          FindingCode.RT001,
          FindingCode.RT002,
          FindingCode.RT003,
          FindingCode.RT004,
          FindingCode.RT005,
          FindingCode.RT007);

  @Override
  public CheckName name() {
    return NAME;
  }

  CheckResult examine(History history) {
    return CheckResult.of(NAME, history.problems().stream().map(HistoryCheck::finding).toList());
  }

  static Finding finding(HistoryProblem problem) {
    FindingBuilder finding =
        Finding.of(code(problem.kind()))
            .revision(problem.revision())
            .title(problem.message())
            .cause(problem.location());
    if (!problem.evidence().isEmpty()) {
      finding.evidence(new Evidence.Note(problem.evidence()));
    }
    problem.advice().forEach(finding::advice);
    return finding.build();
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
