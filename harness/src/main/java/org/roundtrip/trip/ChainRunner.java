package org.roundtrip.trip;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.Drift;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.project.Migrator;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionGraph;
import org.roundtrip.trip.ChainObservation.Walked;

/**
 * Walks through a whole history in one session, like {@code upgrade head} and {@code downgrade
 * base}: revisions that work individually may fail in sequence. Not thread-safe.
 */
public final class ChainRunner {

  /** The maximum number of alternative branch orders to try. */
  public static final int ORDERS = 10;

  private final DatabaseServer server;
  private final Migrator migrator;
  private final RevisionGraph graph;
  private final boolean withRows;
  private final Set<String> roles;
  private final RecordedHistory recorded;

  /** Creates a runner for one history on one server. */
  public ChainRunner(
      DatabaseServer server, Migrator migrator, RevisionGraph graph, boolean withRows) {
    this.server = server;
    this.migrator = migrator;
    this.graph = graph;
    this.withRows = withRows;
    this.roles = server.roles();
    this.recorded = new RecordedHistory(graph);
  }

  /**
   * Whether the walks must not run in parallel with others on the same server, because revisions
   * change objects that its databases share.
   */
  public boolean needsTheServerAlone() {
    return needTheServerAlone(graph, migrator, server.info().engine());
  }

  /** The same, before there is a server. */
  public static boolean needTheServerAlone(RevisionGraph graph, Migrator migrator, Engine engine) {
    return graph.revisions().stream().anyMatch(revision -> migrator.isServerWide(revision, engine));
  }

  /**
   * Reverts the changes of earlier walks and trips to objects that all databases of the server
   * share.
   *
   * @return whether the server is in its original state; a server of the user is not changed
   */
  public boolean putServerBack() {
    server.keepRoles(roles);
    return server.roles().equals(roles);
  }

  /**
   * Upgrades through the whole history, downgrades to the base and upgrades again. If that fails in
   * a process that the tool keeps, new processes decide.
   */
  public ChainObservation run() {
    ChainObservation seen = walkAndRecord();
    Optional<ChainRunner> other = seen.isSuspect() ? inNewProcesses() : Optional.empty();
    return other.map(ChainRunner::walkAll).orElse(seen);
  }

  private ChainObservation walkAndRecord() {
    try {
      return walkAll();
    } finally {
      recorded.complete();
    }
  }

  /** What the tool sends, complete as soon as the whole history was upgraded and downgraded. */
  public RecordedHistory recorded() {
    return recorded;
  }

  private Optional<ChainRunner> inNewProcesses() {
    putServerBack();
    return migrator.inNewProcesses().map(other -> new ChainRunner(server, other, graph, withRows));
  }

  private ChainObservation walkAll() {
    try (RevisionDatabase database = RevisionDatabase.empty(server, withRows, migrator)) {
      State start = database.state();
      Walked firstUpgrade = walk(database, graph.revisions(), Direction.UPGRADE, TripLeg.UPGRADE);
      Drift drift =
          firstUpgrade.failure() == null ? migrator.drift(database.session()).orElse(null) : null;
      ChainObservation up =
          new ChainObservation(server.info(), start, firstUpgrade, drift, null, null);
      return firstUpgrade.failure() == null ? walkBack(up, database) : up;
    }
  }

  /**
   * Downgrades and upgrades again. The tool never downgrades the last revisions if they are
   * repeatable migrations, so the others are downgraded from a database to which only they were
   * applied.
   */
  private ChainObservation walkBack(ChainObservation up, RevisionDatabase head) {
    List<Revision> reversible = reversible(head);
    if (reversible.isEmpty() || reversible.size() == graph.size()) {
      return walkBack(up, head, graph.revisions());
    }
    try (RevisionDatabase before = RevisionDatabase.empty(server, withRows, migrator)) {
      Walked reached = walk(before, reversible, Direction.UPGRADE, TripLeg.UPGRADE);
      return reached.failure() == null
          ? walkBack(up, before, reversible)
          : walkBack(up, head, graph.revisions());
    }
  }

  /** The revisions without the last ones that the tool cannot downgrade. */
  private List<Revision> reversible(RevisionDatabase database) {
    List<Revision> all = graph.revisions();
    int end = all.size();
    while (end > 0
        && known(all.get(end - 1), Direction.DOWNGRADE, database).kind()
            == MigrationScript.Kind.UNSUPPORTED) {
      end--;
    }
    return all.subList(0, end);
  }

  private ChainObservation walkBack(
      ChainObservation up, RevisionDatabase database, List<Revision> applied) {
    Walked down = down(database, applied);
    recorded.complete();
    Walked upAgain = null;
    if (down.end() != null && down.end().schema().equals(up.start().schema())) {
      upAgain = walk(database, graph.revisions(), Direction.UPGRADE, TripLeg.SECOND_UPGRADE);
    }
    return new ChainObservation(
        up.server(), up.start(), up.firstUpgrade(), up.drift(), down, upAgain);
  }

  /** The number of branch orders besides the default one. */
  public int orders() {
    return BranchOrders.of(graph).size();
  }

  /** Upgrades through the history in at most {@link #ORDERS} other orders of its branches. */
  public List<OrderObservation> runOrders() {
    List<OrderObservation> seen = new ArrayList<>();
    for (BranchOrders.Order order : BranchOrders.of(graph).stream().limit(ORDERS).toList()) {
      Walked walked = walk(order);
      Optional<ChainRunner> other = walked.hasFailed() ? inNewProcesses() : Optional.empty();
      Walked decisive = other.map(runner -> runner.walk(order)).orElse(walked);
      seen.add(new OrderObservation(server.info(), order.first(), order.before(), decisive));
      putServerBack();
    }
    return seen;
  }

  private Walked walk(BranchOrders.Order order) {
    try (RevisionDatabase database = RevisionDatabase.empty(server, withRows, migrator)) {
      return walk(database, order.revisions(), Direction.UPGRADE, TripLeg.UPGRADE);
    }
  }

  private Walked down(RevisionDatabase database, List<Revision> applied) {
    List<Revision> reversed = new ArrayList<>(applied);
    Collections.reverse(reversed);
    return walk(database, reversed, Direction.DOWNGRADE, TripLeg.DOWNGRADE);
  }

  private Walked walk(
      RevisionDatabase database, List<Revision> way, Direction direction, TripLeg leg) {
    int end = 0;
    while (end < way.size() && known(way.get(end), direction, database).canRun()) {
      end++;
    }
    AtomicInteger passed = new AtomicInteger();
    try {
      List<Revision> all = way.subList(0, end);
      recorded.add(
          all,
          leg,
          migrator.runAll(
              all, direction, database.session(), revision -> passed.incrementAndGet()));
    } catch (MigrationFailedException e) {
      Revision failing = way.get(passed.get());
      boolean missing = known(failing, direction, database).isAbsent();
      return new Walked(null, failed(failing, direction, leg, e, missing), passed.get());
    }
    if (end < way.size()) {
      Revision next = way.get(end);
      boolean missing = known(next, direction, database).isAbsent();
      return new Walked(null, stopped(next, direction, missing), end);
    }
    if (!migrator.connectsItself()) {
      database.resetSession();
    }
    return new Walked(database.readAll(), null, end);
  }

  private MigrationScript known(Revision revision, Direction direction, RevisionDatabase database) {
    return migrator.script(revision, direction, database.engine());
  }

  private static WalkFailure failed(
      Revision revision,
      Direction direction,
      TripLeg leg,
      MigrationFailedException e,
      boolean missing) {
    if (e.isRefusal() && direction == Direction.DOWNGRADE) {
      return stopped(revision, direction, missing);
    }
    String reason = "the " + leg.words() + " of " + revision.name() + " fails";
    return new WalkFailure(revision, LegFailure.of(leg, e), reason);
  }

  private static WalkFailure stopped(Revision revision, Direction direction, boolean missing) {
    String word = missing ? "has no " : "refuses the ";
    return new WalkFailure(revision, null, revision.name() + " " + word + direction.word());
  }
}
