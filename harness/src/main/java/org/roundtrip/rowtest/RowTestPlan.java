package org.roundtrip.rowtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.roundtrip.generate.fill.Phase;
import org.roundtrip.rowtest.Case.Moment;
import org.roundtrip.rowtest.diagnose.RevisionUnderTest;
import org.roundtrip.schema.table.TableName;

/**
 * What a revision is tested with.
 *
 * @param sources where its rows come from
 * @param queries the user's queries for the rows from before
 */
record RowTestPlan(
    RevisionUnderTest revision, RowSettings settings, RowSources sources, DeclaredQueries queries) {

  /**
   * @throws WrongDeclarationException when what is declared does not fit the revision
   */
  static RowTestPlan of(
      RevisionUnderTest revision,
      RowSettings settings,
      RowSources sources,
      RevisionDeclaration declaration) {
    return new RowTestPlan(revision, settings, sources, DeclaredQueries.of(revision, declaration));
  }

  RevisionDeclaration declaration() {
    return queries.declaration();
  }

  /** The tables to look at. */
  Set<TableName> tables() {
    Set<TableName> tables = new TreeSet<>(sources.before());
    tables.addAll(sources.after());
    tables.addAll(queries.byTable().keySet());
    return tables;
  }

  /** Whether the revision affects no table at all. */
  boolean isIdle() {
    return tables().isEmpty();
  }

  /** The sets of rows to test with, in their order. */
  List<Case> cases() {
    return settings.only() == null
        ? cases(!sources.before().isEmpty(), revision.goesBack(), settings.tries())
        : List.of(settings.only().chosen());
  }

  /**
   * All sets of rows. Where the revision affects no table that was there before, the new ones need
   * to be filled and dropped only.
   *
   * @param existing whether tables that were there before are affected
   * @param back whether there is a downgrade
   * @param random how many random sets
   */
  static List<Case> cases(boolean existing, boolean back, int random) {
    Moment both = back ? Moment.BOTH : Moment.BEFORE;
    List<Case> cases = new ArrayList<>();
    if (existing) {
      cases.add(new Case(Phase.TYPICAL, 0, Moment.BEFORE));
    }
    if (back) {
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
