package org.roundtrip.project.flyway;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.tool.JdbcRecorder;
import org.roundtrip.project.tool.ToolConnections;
import org.roundtrip.revision.Revision;

/** Runs Flyway's migrate for a sequence of revisions. */
record FlywayUpgrade(FlywayHistoryReader reader, List<FlywayRevision> steps) {

  /**
   * Runs the revisions.
   *
   * @param passed receives each revision after it has run
   * @throws MigrationFailedException if a revision fails
   */
  void run(ToolConnections connections, JdbcRecorder recorder, Consumer<Revision> passed)
      throws MigrationFailedException {
    recorder.showsResults(steps.stream().allMatch(FlywayRevision::isSql));
    FluentConfiguration flyway = flyway().dataSource(connections);
    try {
      SilentFlyway.run(flyway, Flyway::migrate);
    } catch (FlywayException e) {
      List<FlywayRevision> done = new AppliedMigrations(reader.chain()).in(flyway);
      steps.stream().filter(done::contains).map(FlywayRevision::revision).forEach(passed);
      FlywayRevision failing =
          steps.stream().filter(s -> !done.contains(s)).findFirst().orElse(steps.get(0));
      throw new FlywayFailure(e, recorder, reader.visible()).on(failing);
    }
    steps.stream().map(FlywayRevision::revision).forEach(passed);
  }

  /**
   * Configures Flyway to run exactly these revisions. Repeatable migrations of later steps are
   * hidden, because Flyway would run them immediately.
   */
  private FluentConfiguration flyway() {
    Set<String> wanted =
        steps.stream()
            .filter(FlywayRevision::isRepeatable)
            .map(FlywayRevision::script)
            .collect(Collectors.toSet());
    Set<String> others =
        reader.chain().stream()
            .filter(FlywayRevision::isRepeatable)
            .map(FlywayRevision::script)
            .filter(script -> !wanted.contains(script))
            .collect(Collectors.toSet());
    reader
        .baselines()
        .forEach(
            (script, version) -> {
              if (!takes(version)) {
                others.add(script);
              }
            });
    FluentConfiguration flyway =
        reader
            .settings()
            .configure(
                reader.visible().only(file -> !others.contains(file.getRelativePath())),
                reader.classes().only(type -> !others.contains(type.getName())))
            .validateOnMigrate(false);
    steps.stream()
        .filter(step -> !step.isRepeatable())
        .reduce((one, next) -> next)
        .ifPresent(last -> flyway.target(last.version()));
    return flyway;
  }

  /**
   * Flyway applies a baseline in one step from the base. With a target below the baseline, it would
   * run nothing.
   */
  private boolean takes(MigrationVersion baseline) {
    return steps.size() > 1
        && steps.get(0).equals(reader.chain().get(0))
        && steps.stream()
            .flatMap(step -> Stream.ofNullable(step.version()))
            .anyMatch(version -> MigrationVersion.fromVersion(version).compareTo(baseline) >= 0);
  }
}
