package org.roundtrip.verify;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.roundtrip.check.Checks;
import org.roundtrip.finding.RowComparison;
import org.roundtrip.finding.Skip;
import org.roundtrip.gate.Coverage;
import org.roundtrip.revision.Revision;

/** Determines what a run examined. */
final class RunCoverage {

  private RunCoverage() {}

  /**
   * @param runs the runs that came to their end
   */
  static Coverage of(
      ReportSettings settings,
      ProjectContents contents,
      Collection<EngineRun> runs,
      List<Skip> skips) {
    Set<Revision> tested = new HashSet<>();
    runs.forEach(run -> tested.addAll(run.selected()));
    return new Coverage(
        contents.history(),
        tested,
        runs.stream().map(run -> run.engine().word()).collect(Collectors.toSet()),
        contents.everyEngine(),
        Checks.names().stream()
            .filter(settings.checks()::includes)
            .filter(check -> !check.equals(Checks.CHANGES))
            .filter(
                check ->
                    check.isEnabled(
                        settings.rows() != RowComparison.NONE,
                        settings.rows() == RowComparison.WITH_GENERATED))
            .toList(),
        skips);
  }
}
