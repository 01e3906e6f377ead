package org.roundtrip.project.flyway;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.tool.JdbcRecorder;
import org.roundtrip.project.tool.ToolConnections;
import org.roundtrip.revision.Revision;

/** Flyway's migrate through some revisions. */
record FlywayUpgrade(FlywayHistoryReader reader, List<FlywayRevision> steps) {

  /**
   * Runs it.
   *
   * @param passed told of each revision that is through
   * @throws MigrationFailedException when one of them fails
   */
  void run(ToolConnections connections, JdbcRecorder recorder, Consumer<Revision> passed)
      throws MigrationFailedException {
    recorder.showsResults(steps.stream().allMatch(FlywayRevision::isSql));
    FluentConfiguration flyway = flyway().dataSource(connections);
    try {
      flyway.load().migrate();
    } catch (FlywayException e) {
      List<FlywayRevision> done = new AppliedMigrations(reader.chain()).in(flyway);
      steps.stream().filter(done::contains).map(FlywayRevision::revision).forEach(passed);
      FlywayRevision failing =
          steps.stream().filter(s -> !done.contains(s)).findFirst().orElse(steps.get(0));
      throw new FlywayFailure(e, recorder, reader.visible()).on(failing);
    }
    steps.stream().map(FlywayRevision::revision).forEach(passed);
  }

  /** Flyway that goes exactly so far: repeatable migrations run as soon as it sees them. */
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

  /** Flyway takes a baseline from base on in one go; below it, it would run nothing at all. */
  private boolean takes(MigrationVersion baseline) {
    return steps.size() > 1
        && steps.get(0).equals(reader.chain().get(0))
        && steps.stream()
            .flatMap(step -> Stream.ofNullable(step.version()))
            .anyMatch(version -> MigrationVersion.fromVersion(version).compareTo(baseline) >= 0);
  }
}
