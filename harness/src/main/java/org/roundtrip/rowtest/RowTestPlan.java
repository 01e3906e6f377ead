package org.roundtrip.rowtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.roundtrip.database.ForeignKeyMode;
import org.roundtrip.generate.fill.Phase;
import org.roundtrip.project.ForeignKeyModes;
import org.roundtrip.rowtest.Case.Moment;
import org.roundtrip.rowtest.diagnose.RevisionUnderTest;
import org.roundtrip.schema.table.TableName;

/**
 * The plan for testing one revision with rows.
 *
 * @param sources provides the rows
 * @param queries the declared queries for the rows before the upgrade
 * @param mode whether foreign keys are enforced while scripts run
 */
record RowTestPlan(
    RevisionUnderTest revision,
    RowSettings settings,
    RowSources sources,
    DeclaredQueries queries,
    ForeignKeyMode mode) {

  private static final Set<Phase> ZONE_PHASES = Set.of(Phase.TYPICAL, Phase.EDGES);

  /**
   * @throws WrongDeclarationException if the declaration does not fit the revision
   */
  static RowTestPlan of(
      RevisionUnderTest revision,
      RowSettings settings,
      RowSources sources,
      RevisionDeclaration declaration,
      ForeignKeyMode mode) {
    return new RowTestPlan(
        revision, settings, sources, DeclaredQueries.of(revision, declaration), mode);
  }

  RevisionDeclaration declaration() {
    return queries.declaration();
  }

  /** The tables to compare. */
  Set<TableName> tables() {
    Set<TableName> tables = new TreeSet<>(sources.before());
    tables.addAll(sources.after());
    tables.addAll(queries.byTable().keySet());
    return tables;
  }

  /** Whether the revision affects no table. */
  boolean isIdle() {
    return tables().isEmpty();
  }

  /** The cases, in the order in which they run. */
  List<Case> cases() {
    return settings.only() == null
        ? withForeignKeys(
            withTimeZone(
                cases(!sources.before().isEmpty(), revision.hasDowngrade(), settings.tries())))
        : List.of(settings.only().chosen());
  }

  /** Adds the first cases in a second time zone if the revision converts times. */
  private List<Case> withTimeZone(List<Case> cases) {
    if (!TimeZoneChange.isIn(revision) || hasUnknownSessions()) {
      return cases;
    }
    return Stream.concat(
            cases.stream(),
            cases.stream()
                .filter(c -> ZONE_PHASES.contains(c.phase()))
                .map(c -> c.in(SessionChange.TIME_ZONE)))
        .toList();
  }

  /**
   * Adds typical cases with foreign keys if the scripts run without them and their actions might
   * delete or change rows: those that exist before the upgrade, and those that the downgrade finds.
   */
  private List<Case> withForeignKeys(List<Case> cases) {
    boolean decided = mode.on() || mode.settled();
    if (decided || cases.isEmpty() || isEnforcedByTool() || !EnforcedActions.mayFireIn(revision)) {
      return cases;
    }
    boolean later = EnforcedActions.mayFireInDowngrade(revision);
    return Stream.concat(
            cases.stream(),
            cases.stream()
                .filter(c -> c == cases.get(0) || later && isTypicalLater(c))
                .map(c -> c.in(SessionChange.FOREIGN_KEYS)))
        .toList();
  }

  private static boolean isTypicalLater(Case chosen) {
    return chosen.phase() == Phase.TYPICAL && chosen.moment() == Moment.LATER;
  }

  /** Whether the tool's own session turns foreign keys on. */
  private boolean isEnforcedByTool() {
    String on = revision.engine().part(ForeignKeyModes.class).statement(true);
    return revision.seen().recorded().settings().contains(on);
  }

  /** Whether the revision converts times, and its tool cannot run in a second time zone. */
  boolean lacksTimeZone() {
    return hasUnknownSessions() && TimeZoneChange.isIn(revision);
  }

  /** Whether a program runs the revision of which neither statements nor sessions are known. */
  private boolean hasUnknownSessions() {
    return !revision.seen().recorded().runs().isEmpty() && revision.upgrade().isEmpty();
  }

  /**
   * All cases. If the revision affects no existing table, it is enough to fill the new tables and
   * to drop them. Without a downgrade, rows after the upgrade show whether tables still accept
   * them.
   *
   * @param existing whether the revision affects existing tables
   * @param back whether there is a downgrade
   * @param random the number of random row sets
   */
  static List<Case> cases(boolean existing, boolean back, int random) {
    Moment both = back ? Moment.BOTH : Moment.BEFORE;
    List<Case> cases = new ArrayList<>();
    if (existing) {
      cases.add(new Case(Phase.TYPICAL, 0, Moment.BEFORE));
    }
    if (back || existing) {
      cases.add(new Case(Phase.TYPICAL, 0, Moment.LATER));
    }
    if (existing) {
      cases.add(new Case(Phase.MINIMAL, 0, both));
      cases.add(new Case(Phase.EDGES, 0, Moment.BEFORE));
      if (back) {
        cases.add(new Case(Phase.EDGES, 0, Moment.LATER));
      }
      cases.add(new Case(Phase.TWINS, 0, both));
      IntStream.range(0, random).forEach(i -> cases.add(new Case(Phase.RANDOM, i, both)));
    }
    return cases;
  }
}
