package org.roundtrip.junit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.opentest4j.AssertionFailedError;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.project.Direction;
import org.roundtrip.project.Leg;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.Migrator;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionGraph;
import org.roundtrip.revision.UnknownRevisionException;

/** Moves a scratch database along the history and remembers where it is. For one thread. */
final class Itinerary {

  private final MigrationProject project;
  private final RevisionGraph graph;
  private final ScratchDatabase scratch;
  private final List<Revision> applied = new ArrayList<>();

  Itinerary(MigrationProject project, ScratchDatabase scratch) {
    this.project = project;
    this.graph = project.history().graph();
    this.scratch = scratch;
  }

  Optional<Revision> last() {
    return applied.isEmpty() ? Optional.empty() : Optional.of(applied.get(applied.size() - 1));
  }

  void upgradeTo(String asked) {
    Revision target = graph.resolve(asked);
    apply(graph.ancestors(target));
    apply(List.of(target));
  }

  void upgradeBefore(String asked) {
    apply(graph.ancestors(graph.resolve(asked)));
  }

  void upgrade() {
    Revision next =
        graph.revisions().stream()
            .filter(revision -> !applied.contains(revision))
            .findFirst()
            .orElseThrow(() -> new UnknownRevisionException("There is no revision after head."));
    apply(List.of(next));
  }

  void downgradeTo(String asked) {
    if (asked.equals("base")) {
      undo(List.copyOf(applied));
      return;
    }
    Revision target = graph.resolve(asked);
    if (!applied.contains(target)) {
      throw new UnknownRevisionException(
          "Can't downgrade to " + target.name() + ": it is not applied. Upgrade to it instead.");
    }
    undo(graph.descendants(target));
  }

  void downgrade() {
    Revision last =
        last().orElseThrow(() -> new UnknownRevisionException("There is no revision before base."));
    undo(List.of(last));
  }

  private void apply(List<Revision> wanted) {
    List<Revision> missing = wanted.stream().filter(r -> !applied.contains(r)).toList();
    for (Revision revision : missing) {
      run(revision, Direction.UPGRADE);
      applied.add(revision);
    }
  }

  private void undo(Collection<Revision> unwanted) {
    for (int i = applied.size() - 1; i >= 0; i--) {
      if (unwanted.contains(applied.get(i))) {
        run(applied.get(i), Direction.DOWNGRADE);
        applied.remove(i);
      }
    }
  }

  private void run(Revision revision, Direction direction) {
    Migrator migrator = project.migrator();
    Leg leg = migrator.leg(revision, direction, scratch.engine());
    if (!leg.canRun()) {
      throw new AssertionFailedError(
          "%s: there is no %s to run (%s); it belongs in %s"
              .formatted(revision.name(), direction.word(), leg.reason(), leg.location()));
    }
    try (Session session = scratch.connect()) {
      migrator.run(revision, direction, session, Migrator.Transactions.AS_THE_TOOL);
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
