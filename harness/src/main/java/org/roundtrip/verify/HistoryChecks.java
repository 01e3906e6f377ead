package org.roundtrip.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.roundtrip.check.CheckResult;
import org.roundtrip.check.Checks;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.revision.History;
import org.roundtrip.revision.RevisionId;

/** Runs the checks that need no database. */
final class HistoryChecks {

  private final EngineViews views;
  private final Changes changes;
  private final Settings settings;

  HistoryChecks(EngineViews views, Changes changes, Settings settings) {
    this.views = views;
    this.changes = changes;
    this.settings = settings;
  }

  /** Engines that share a history are checked once. */
  List<HistoryResult> run() {
    List<HistoryResult> results = new ArrayList<>();
    long histories =
        views.projects().values().stream().map(view -> view.history()).distinct().count();
    if (histories == 1) {
      Engine first = views.projects().keySet().iterator().next();
      results.add(HistoryResult.of(null, check(first, views.first().history())));
    } else {
      views
          .projects()
          .forEach(
              (engine, view) ->
                  results.add(HistoryResult.of(engine, check(engine, view.history()))));
    }
    changes.result().ifPresent(result -> results.add(HistoryResult.of(null, List.of(result))));
    return results;
  }

  private List<CheckResult> check(Engine engine, History history) {
    List<CheckResult> all =
        Checks.ofHistory(history).stream().map(result -> result.without(changes::isOld)).toList();
    if (settings.gate().policy().from() == null) {
      return all;
    }
    Set<RevisionId> judged = Selection.of(views.graph(engine), settings);
    return all.stream()
        .map(result -> result.without(finding -> isNameBeforePolicy(finding, judged)))
        .toList();
  }

  /** A policy does not judge the names of revisions before its first one. */
  private static boolean isNameBeforePolicy(Finding finding, Set<RevisionId> judged) {
    return finding.code() == FindingCode.RT007
        && finding.revision() != null
        && !judged.contains(finding.revision().id());
  }
}
