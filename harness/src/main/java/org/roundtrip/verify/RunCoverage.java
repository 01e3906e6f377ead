package org.roundtrip.verify;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.roundtrip.check.Checks;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Skip;
import org.roundtrip.gate.Coverage;
import org.roundtrip.revision.Revision;

/** Determines what a run examined. */
final class RunCoverage {

  private RunCoverage() {}

  /**
   * @param history every revision of the history
   * @param engines the engines of the project
   * @param runs the runs that came to their end
   */
  static Coverage of(
      Settings settings,
      List<Revision> history,
      Set<Engine> engines,
      Collection<DatabaseRun> runs,
      List<Skip> skips) {
    Set<Revision> tested = new HashSet<>();
    runs.forEach(run -> tested.addAll(run.selected()));
    return new Coverage(
        history,
        tested,
        runs.stream().map(run -> run.engine().word()).collect(Collectors.toSet()),
        settings.engines().isEmpty() || settings.engines().containsAll(engines),
        Checks.names().stream()
            .filter(settings.checks()::includes)
            .filter(check -> !check.equals(Checks.CHANGES))
            .filter(check -> check.isEnabled(settings.rows().on(), settings.rows().generated()))
            .toList(),
        skips);
  }
}
