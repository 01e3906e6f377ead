package org.roundtrip.junit;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.project.Migrator;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.UnknownRevisionException;
import org.roundtrip.upgrade.AppliedRevisions;
import org.roundtrip.upgrade.Route;
import org.roundtrip.upgrade.Step;

/** Moves a scratch database along the history and remembers where it is. Not thread-safe. */
final class DatabaseNavigator {

  private final Migrator migrator;
  private final ScratchDatabase scratch;
  private AppliedRevisions applied;
  private @Nullable Revision last;

  DatabaseNavigator(MigrationProject project, ScratchDatabase scratch) {
    this.migrator = project.migrator();
    this.scratch = scratch;
    this.applied = AppliedRevisions.upTo(project.history().graph(), List.of());
  }

  /** The revision that the last step led to; none at the base. */
  Optional<Revision> last() {
    return Optional.ofNullable(last);
  }

  void upgradeTo(String target) {
    Route.upgrade(applied, target).forEach(this::take);
  }

  void upgradeBefore(String name) {
    Revision target = applied.graph().resolve(name);
    applied.graph().ancestors(target).stream()
        .filter(revision -> !applied.contains(revision))
        .forEach(revision -> take(new Step(revision, Direction.UPGRADE)));
  }

  void upgrade() {
    Revision next =
        applied.next().stream()
            .findFirst()
            .orElseThrow(() -> new UnknownRevisionException("There is no revision after head."));
    take(new Step(next, Direction.UPGRADE));
  }

  void downgradeTo(String target) {
    Route.downgrade(applied, target).forEach(this::take);
  }

  void downgrade() {
    Revision undone =
        last().orElseThrow(() -> new UnknownRevisionException("There is no revision before base."));
    take(new Step(undone, Direction.DOWNGRADE));
  }

  private void take(Step step) {
    run(step);
    applied = applied.after(step);
    List<Revision> heads = applied.heads();
    boolean up = step.direction() == Direction.UPGRADE;
    last = up ? step.revision() : heads.isEmpty() ? null : heads.get(heads.size() - 1);
  }

  private void run(Step step) {
    Revision revision = step.revision();
    Direction direction = step.direction();
    MigrationScript script = migrator.script(revision, direction, scratch.engine());
    if (!script.canRun()) {
      throw new AssertionFailedError(
          "%s: there is no %s to run (%s); it belongs in %s"
              .formatted(revision.name(), direction.word(), script.reason(), script.location()));
    }
    try (Session session = scratch.connect()) {
      step.run(migrator, session);
    } catch (MigrationFailedException e) {
      throw new AssertionFailedError(
          "%s: the %s fails at %s: %s%n%n%s"
              .formatted(
                  revision.name(),
                  direction.word(),
                  e.location(),
                  e.getMessage(),
                  e.statement().strip().indent(4)),
          e);
    } catch (SQLException e) {
      throw new EnvironmentException("The connection cannot be closed: " + e.getMessage(), e);
    }
  }
}
