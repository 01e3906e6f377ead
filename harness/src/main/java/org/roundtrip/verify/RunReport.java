package org.roundtrip.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.roundtrip.check.EnforcedLosses;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.AcceptedFinding;
import org.roundtrip.finding.DatabaseFailure;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.HistoryFindings;
import org.roundtrip.finding.Report;
import org.roundtrip.finding.Skip;
import org.roundtrip.gate.BaselineUpdate;
import org.roundtrip.gate.Coverage;
import org.roundtrip.gate.GateDecisions;

/**
 * The report of a run, also of one that is not complete.
 *
 * @param results the results that belong to no engine
 * @param runs the run on each engine, without engines on which nothing runs
 * @param failures what prevented a run
 * @param notices what the user should know, beside what the runs tell
 * @param elapsed the wall time of the run
 */
record RunReport(
    ReportSettings settings,
    ProjectContents contents,
    GateDecisions decisions,
    ResultCollector results,
    List<EngineRun> runs,
    List<DatabaseFailure> failures,
    List<String> notices,
    Duration elapsed) {

  RunReport {
    runs = List.copyOf(runs);
    failures = List.copyOf(failures);
    notices = List.copyOf(notices);
  }

  /**
   * @param interrupted whether the run was stopped before its end
   */
  Report report(boolean interrupted) {
    ResultCollector all = new ResultCollector(UnaryOperator.identity());
    all.add(results);
    List<ServerInfo> servers = new ArrayList<>();
    List<String> said = new ArrayList<>();
    Map<Engine, Integer> tested = new TreeMap<>();
    Map<Engine, Integer> reused = new TreeMap<>();
    List<DatabaseFailure> failed = new ArrayList<>(failures);
    Map<EngineRun, String> leftOut = leftOut(interrupted);
    leftOut.forEach(
        (run, reason) ->
            HistoryResult.skipped(run.engine(), contents.hasModels(), reason).report(all));
    for (EngineRun run : runs) {
      if (leftOut.containsKey(run)) {
        continue;
      }
      all.add(run.results());
      run.server().ifPresent(servers::add);
      said.addAll(run.notices());
      tested.put(run.engine(), run.tested());
      reused.put(run.engine(), run.reused());
      run.failure().ifPresent(failed::add);
    }
    said.addAll(notices);
    List<Finding> findings = new ArrayList<>();
    if (failed.isEmpty() && !interrupted) {
      findings.addAll(decisions.aboutWaivers(coverage(leftOut.keySet(), all.skips())));
    }
    findings.addAll(HistoryFindings.grouped(EnforcedLosses.grouped(all.findings())));
    return new Report(
        settings.project(),
        contents.layout(),
        contents.revisions(),
        servers,
        findings,
        accepted(leftOut.keySet()),
        settings.failOn(),
        all.run(),
        all.skips(),
        said,
        settings.rows(),
        tested,
        reused,
        failed,
        interrupted,
        elapsed);
  }

  /** The runs on engines for which the history is not written, and why. */
  Map<EngineRun, String> leftOut(boolean interrupted) {
    Map<EngineRun, String> reasons = new LinkedHashMap<>();
    for (EngineRun run : runs) {
      contents.trial().reason(run, runs, interrupted).ifPresent(reason -> reasons.put(run, reason));
    }
    return reasons;
  }

  /**
   * How the baseline changes after the run.
   *
   * @param report the report of the run, which is complete
   */
  BaselineUpdate baselineUpdate(Report report) {
    return decisions.baselineUpdate(coverage(leftOut(false).keySet(), report.skips()));
  }

  private Coverage coverage(Set<EngineRun> leftOut, List<Skip> skips) {
    List<EngineRun> counted = runs.stream().filter(run -> !leftOut.contains(run)).toList();
    return RunCoverage.of(settings, contents, counted, skips);
  }

  /** The accepted findings, except those on engines that are left out. */
  private List<AcceptedFinding> accepted(Set<EngineRun> leftOut) {
    Set<Engine> engines = leftOut.stream().map(EngineRun::engine).collect(Collectors.toSet());
    return decisions.accepted().stream()
        .filter(
            each ->
                each.finding().database() == null
                    || !engines.contains(each.finding().database().engine()))
        .toList();
  }
}
