package org.roundtrip;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.roundtrip.check.CheckName;
import org.roundtrip.check.Checks;
import org.roundtrip.database.Engine;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.finding.Report;
import org.roundtrip.finding.Skip;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.ProjectDetector;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.trial.Declared;
import org.roundtrip.trip.TripPlan;

/** One run over one project. For one use. */
final class Verification {

  private final Settings settings;
  private final Progress progress;
  private final long begun = System.nanoTime();
  private final Outcome outcome = new Outcome();
  private final List<ServerInfo> servers = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();

  Verification(Settings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  Report run() {
    MigrationProject project = ProjectDetector.open(settings.project(), settings.layout());
    progress.discovered(project);
    outcome.add(Checks.ofHistory(project.history()), null, null);
    project
        .notRun()
        .forEach(n -> outcome.add(new Skip(n.name(), null, "the whole revision", n.reason())));
    Set<RevisionId> selected = Selection.of(project.history().graph(), settings);
    if (!selected.isEmpty()) {
      onDatabases(project, selected);
    }
    return new Report(
        settings.project(),
        project.layout(),
        project.history().graph().size(),
        servers,
        outcome.findings(),
        outcome.run(),
        outcome.skips(),
        notices,
        Duration.ofNanos(System.nanoTime() - begun));
  }

  private void onDatabases(MigrationProject project, Set<RevisionId> selected) {
    TripPlan plan =
        new TripPlan(
            project.history().graph(), selected, settings.rows().on(), settings.oneTransaction());
    Declared declared = Declared.of(project.history().graph(), settings.rows().knowledge());
    Notices words = new Notices(settings.rows(), plan.isWhole());
    List<DatabaseRun> runs =
        engines(project).stream()
            .map(e -> new DatabaseRun(e, project, plan, settings, declared, words, progress))
            .toList();
    Together.run(runs);
    for (DatabaseRun run : runs) {
      servers.add(run.server());
      notices.addAll(run.notices());
      outcome.add(run.outcome());
    }
    notices.addAll(words.all());
  }

  private Set<Engine> engines(MigrationProject project) {
    if (!settings.engines().isEmpty()) {
      return EnumSet.copyOf(settings.engines());
    }
    Set<Engine> meant = EnumSet.copyOf(project.engines());
    for (Engine other : EnumSet.complementOf(EnumSet.copyOf(meant))) {
      String reason =
          "the scripts use what "
              + other.label()
              + " does not know; --database "
              + other.word()
              + " runs them there all the same";
      outcome.add(Checks.skipped(CheckName.Scope.CHAIN, reason), null, other);
    }
    return meant;
  }
}
