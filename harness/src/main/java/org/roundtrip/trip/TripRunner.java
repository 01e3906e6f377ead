package org.roundtrip.trip;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.project.Migrator;
import org.roundtrip.project.Migrator.Transactions;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;

/**
 * Takes revisions up, down and up again, each from its pristine parent, so that one broken
 * downgrade never spoils the revisions after it. For one thread.
 */
public final class TripRunner {

  private final DatabaseServer server;
  private final Migrator migrator;
  private final TripPlan plan;
  private final RowTrials trials;
  private final Lines lines;
  private final Ancestry ancestry;
  private final Map<RevisionId, String> blocked = new HashMap<>();
  private @Nullable Line arrived;

  private TripRunner(
      DatabaseServer server, Migrator migrator, TripPlan plan, RowTrials trials, Lines lines) {
    this.server = server;
    this.migrator = migrator;
    this.plan = plan;
    this.trials = trials;
    this.lines = lines;
    this.ancestry = new Ancestry(plan.graph());
  }

  /**
   * Walks the plan.
   *
   * @return the state with every revision applied, step by step; empty when the plan does not lead
   *     to all heads or some upgrade failed
   */
  public static Optional<State> run(
      DatabaseServer server,
      Migrator migrator,
      TripPlan plan,
      RowTrials trials,
      TripListener listener) {
    try (Lines lines = new Lines(server, plan.withRows(), migrator.bookkeeping())) {
      return new TripRunner(server, migrator, plan, trials, lines).run(listener);
    }
  }

  private Optional<State> run(TripListener listener) {
    List<Revision> needed = plan.needed();
    for (int i = 0; i < needed.size(); i++) {
      step(needed.get(i), needed.subList(i + 1, needed.size()), listener);
    }
    if (needed.size() < plan.graph().size() || !blocked.isEmpty()) {
      return Optional.empty();
    }
    Line all = reach(ancestry.all(), List.of());
    return all == null ? Optional.empty() : Optional.of(all.state());
  }

  private void step(Revision revision, List<Revision> later, TripListener listener) {
    String reason = whyBlocked(revision);
    Line line = reason == null ? reach(ancestry.before(revision), later) : null;
    if (line == null) {
      String why = reason == null ? "the revisions before it cannot be applied again" : reason;
      blocked.put(revision.id(), why);
      listener.blocked(revision, why);
      return;
    }
    if (plan.tries(revision)) {
      TripObservation seen = tryOut(revision, line);
      listener.tried(seen);
    } else {
      pass(revision, line, listener);
    }
    lines.dropUnless(applied -> isUseful(applied, later));
  }

  private TripObservation tryOut(Revision revision, Line line) {
    if (isOneWay(revision) && !trials.any()) {
      return tryOneWay(revision, line);
    }
    boolean oneTransaction = plan.oneTransaction() && isTransactional(revision);
    Optional<TripObservation> seen =
        oneTransaction ? tryInOneTransaction(revision, line) : Optional.empty();
    TripObservation observation = seen.orElseGet(() -> tryOnCopy(revision, line));
    if (!line.applied().get(ancestry.place(revision))) {
      observation = showLost(observation, line);
      holdTrials(observation, line, oneTransaction);
      goOn(observation, line);
    }
    return observation;
  }

  /** Upgrades by what the tool was seen to send, where that leads to what the tool led to. */
  private boolean repeat(TripObservation seen, Line line) {
    if (!plan.oneTransaction() || seen.after() == null) {
      return false;
    }
    try {
      if (!line.repeat(migrator, seen.revision())) {
        return false;
      }
      if (line.state().equals(seen.after())) {
        line.applied().set(ancestry.place(seen.revision()));
        return true;
      }
    } catch (MigrationFailedException e) {
      // The tool does what its repetition does not.
    }
    lines.giveUp(line);
    return true;
  }

  /** Whether it is known that the trip ends after the upgrade. */
  private boolean isOneWay(Revision revision) {
    Engine engine = server.info().engine();
    return !migrator.leg(revision, Direction.DOWNGRADE, engine).canRun()
        && !migrator.leg(revision, Direction.UPGRADE, engine).transactional();
  }

  /** Nothing has to be undone and nobody has to begin at the parent again, so there is no copy. */
  private TripObservation tryOneWay(Revision revision, Line line) {
    TripObservation seen =
        new Trip(server.info(), migrator, revision, line, Transactions.AS_THE_TOOL, false)
            .walk(line.state());
    State after = seen.after();
    if (after == null) {
      failed(revision, line, Objects.requireNonNull(seen.failure()));
    } else {
      line.arrive(ancestry.place(revision), after);
    }
    return seen;
  }

  private void goOn(TripObservation seen, Line line) {
    Line there = arrived;
    State reached = seen.after();
    arrived = null;
    if (there != null && reached != null) {
      there.arrive(ancestry.place(seen.revision()), reached);
      lines.replace(line, there);
    } else if (!repeat(seen, line)) {
      advance(seen.revision(), line);
    }
  }

  /** The line is at the parent again, so that the rows can be read that did not come back. */
  private static TripObservation showLost(TripObservation seen, Line line) {
    State before = seen.before();
    State back = seen.back();
    boolean lost = back != null && !before.rows().large().equals(back.rows().large());
    return lost ? seen.withBefore(line.show(before, back)) : seen;
  }

  private void holdTrials(TripObservation seen, Line line, boolean oneTransaction) {
    if (trials.wants(seen)) {
      line.state();
      Engine engine = server.info().engine();
      boolean repeatable = plan.oneTransaction() && migrator.canRepeat(seen.revision(), engine);
      LineGround.Way way = LineGround.way(engine, oneTransaction, repeatable);
      trials.hold(seen, new LineGround(line, server, way, isServerWide(seen.revision())));
    }
  }

  private TripObservation tryOnCopy(Revision revision, Line line) {
    try {
      return tryOnCopy(revision, line, plan.oneTransaction());
    } catch (Trip.NotRepeatableException e) {
      return tryOnCopy(revision, line, false);
    }
  }

  private TripObservation tryOnCopy(Revision revision, Line line, boolean mayRepeat) {
    State before = line.state();
    Optional<Set<String>> roles =
        isServerWide(revision) ? Optional.of(server.roles()) : Optional.empty();
    Line copy = line.copy();
    try {
      TripObservation seen =
          new Trip(server.info(), migrator, revision, copy, Transactions.AS_THE_TOOL, mayRepeat)
              .walk(before);
      if (migrator.connectsItself() && roles.isEmpty() && isPristine(seen)) {
        arrived = copy;
      }
      return seen;
    } finally {
      if (arrived == null) {
        copy.close();
      }
      roles.ifPresent(server::keepRoles);
    }
  }

  /** Whether the trip ended as the upgrade alone would have, so that it need not be run again. */
  private static boolean isPristine(TripObservation seen) {
    if (seen.downgrade().kind() == MigrationScript.Kind.MISSING) {
      return seen.after() != null;
    }
    return seen.failure() == null
        && seen.again() != null
        && seen.before().equals(seen.back())
        && seen.again().equals(seen.after())
        && seen.again().rows().equals(seen.before().rows());
  }

  private boolean isServerWide(Revision revision) {
    return migrator.isServerWide(revision, server.info().engine());
  }

  /** Empty when only the tool's own transactions can tell what the matter is. */
  private Optional<TripObservation> tryInOneTransaction(Revision revision, Line line) {
    State before = line.state();
    line.begin();
    TripObservation seen =
        new Trip(server.info(), migrator, revision, line, Transactions.OURS, false).walk(before);
    boolean wrote = seen.failure() != null || line.wroteRows();
    State reached = pristine(seen, wrote);
    if (reached != null && !trials.wants(seen)) {
      line.commit(reached, wrote);
      line.applied().set(ancestry.place(revision));
      return Optional.of(seen);
    }
    line.rollback(wrote);
    return isCertain(seen, wrote) ? Optional.of(seen) : Optional.empty();
  }

  /** The state that an upgrade alone would have led to, if that is where the trip has ended. */
  private static @Nullable State pristine(TripObservation seen, boolean wrote) {
    if (seen.failure() != null) {
      return null;
    }
    if (!seen.downgrade().canRun()) {
      return seen.after();
    }
    boolean restored = seen.before().equals(seen.back()) && seen.again() != null;
    return restored && !wrote && seen.again().equals(seen.after()) ? seen.again() : null;
  }

  /** Whether legs in transactions of their own would have shown the same. */
  private static boolean isCertain(TripObservation seen, boolean wrote) {
    LegFailure failure = seen.failure();
    return failure == null
        ? seen.server().engine() == Engine.POSTGRESQL || !wrote
        : failure.isCertain();
  }

  private boolean isTransactional(Revision revision) {
    Engine engine = server.info().engine();
    return migrator.leg(revision, Direction.UPGRADE, engine).transactional()
        && migrator.leg(revision, Direction.DOWNGRADE, engine).transactional();
  }

  private void pass(Revision revision, Line line, TripListener listener) {
    LegFailure failure = upgrade(revision, line, () -> line.pass(migrator, revision));
    if (failure != null) {
      Engine engine = server.info().engine();
      listener.tried(
          new TripObservation(
              server.info(),
              revision,
              migrator.leg(revision, Direction.UPGRADE, engine),
              migrator.leg(revision, Direction.DOWNGRADE, engine),
              State.NOTHING,
              null,
              null,
              null,
              failure,
              false));
    }
  }

  private @Nullable LegFailure advance(Revision revision, Line line) {
    return upgrade(revision, line, () -> line.advance(migrator, revision));
  }

  private @Nullable LegFailure upgrade(Revision revision, Line line, Move move) {
    try {
      move.make();
      line.applied().set(ancestry.place(revision));
      return null;
    } catch (MigrationFailedException e) {
      return failed(revision, line, LegFailure.of(TripLeg.UPGRADE, e));
    }
  }

  private LegFailure failed(Revision revision, Line line, LegFailure failure) {
    blocked.put(revision.id(), "the upgrade of " + revision.name() + " fails");
    if (!failure.rolledBack() && failure.applied() > 0) {
      lines.giveUp(line);
    }
    return failure;
  }

  private interface Move {
    void make() throws MigrationFailedException;
  }

  /** A line that holds just these revisions; null when one of them cannot be applied again. */
  private @Nullable Line reach(BitSet wanted, List<Revision> later) {
    Line line = lines.towards(wanted, applied -> isWantedExactly(applied, later));
    for (Revision revision : plan.graph().revisions()) {
      int place = ancestry.place(revision);
      boolean missing = wanted.get(place) && !line.applied().get(place);
      if (missing && advance(revision, line) != null) {
        return null;
      }
    }
    return line;
  }

  private boolean isWantedExactly(BitSet applied, List<Revision> later) {
    return later.stream().anyMatch(r -> ancestry.before(r).equals(applied));
  }

  private boolean isUseful(BitSet applied, List<Revision> later) {
    return later.isEmpty()
        || later.stream().anyMatch(r -> Ancestry.isWithin(applied, ancestry.before(r)));
  }

  private @Nullable String whyBlocked(Revision revision) {
    if (blocked.isEmpty()) {
      return null;
    }
    for (Revision before : plan.graph().ancestors(revision)) {
      if (blocked.containsKey(before.id())) {
        return blocked.get(before.id());
      }
    }
    return null;
  }
}
