package org.roundtrip.verify;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Evidence;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.project.EngineChoice;
import org.roundtrip.revision.Revision;

/**
 * Finds the engines for which a history turns out not to be written: its first upgrade that fails
 * does so on a construct that the engine does not know, and another engine runs every upgrade, or
 * had not failed when the run was interrupted.
 *
 * @param assumed whether nothing but an assumption made the engines part of the run
 */
record EngineTrial(boolean assumed) {

  /**
   * Why the results of a run do not count, in one sentence; empty if they do.
   *
   * @param interrupted whether the runs were stopped before their end
   */
  Optional<String> reason(EngineRun run, Collection<EngineRun> all, boolean interrupted) {
    List<EngineRun> others =
        all.stream()
            .filter(other -> interrupted || other.failure().isEmpty())
            .filter(other -> failures(other.results().findings()).isEmpty())
            .toList();
    Engine engine = run.engine();
    return failures(run.results().findings()).stream()
        .findFirst()
        .filter(first -> !others.isEmpty() && isUnknownConstruct(List.of(first), engine))
        .map(first -> reason(first, engine, verdict(others, first.revision(), interrupted)))
        .map(reason -> EngineChoice.anyway(reason, engine));
  }

  private static String verdict(
      List<EngineRun> others, @Nullable Revision failing, boolean interrupted) {
    if (!interrupted) {
      return labels(others) + " runs all of them";
    }
    List<EngineRun> passed = others.stream().filter(other -> other.hasReported(failing)).toList();
    return passed.isEmpty()
        ? "the run was interrupted before " + labels(others) + " reached it"
        : labels(passed) + " had run it before the run was interrupted";
  }

  private static String labels(List<EngineRun> runs) {
    return runs.stream().map(run -> run.engine().label()).collect(Collectors.joining(" and "));
  }

  private static String reason(Finding first, Engine engine, String verdict) {
    String reason =
        first
            .evidence(Evidence.FailedStatement.class)
            .map(failed -> failed.message().get(0))
            .orElse("");
    return "the history is not written for %s: %s is the first upgrade that fails there (%s), and %s"
        .formatted(
            engine.label(),
            first.revision() == null ? "" : first.revision().name(),
            reason.strip(),
            verdict);
  }

  /** Whether findings show that an upgrade fails on a construct that the engine does not know. */
  boolean isUnknownConstruct(List<Finding> findings, Engine engine) {
    SyntaxErrors errors = engine.part(SyntaxErrors.class);
    return assumed
        && failures(findings).stream()
            .flatMap(finding -> finding.evidence(Evidence.FailedStatement.class).stream())
            .anyMatch(f -> errors.include(f.sqlState(), String.join("\n", f.message())));
  }

  private static List<Finding> failures(List<Finding> findings) {
    return findings.stream().filter(finding -> finding.code() == FindingCode.RT109).toList();
  }
}
