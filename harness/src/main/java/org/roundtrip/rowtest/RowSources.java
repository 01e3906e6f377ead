package org.roundtrip.rowtest;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.roundtrip.generate.fill.GenerationRequest;
import org.roundtrip.generate.fill.GenerationResult;
import org.roundtrip.generate.fill.Phase;
import org.roundtrip.generate.fill.RevisionContext;
import org.roundtrip.generate.fill.RowGenerator;
import org.roundtrip.generate.value.Values;
import org.roundtrip.rowtest.Case.Moment;
import org.roundtrip.rowtest.diagnose.RevisionUnderTest;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableName;

/**
 * Provides the rows for the cases of a revision.
 *
 * @param before the tables that get rows before the upgrade
 * @param after the tables that get rows after the upgrade
 */
record RowSources(
    RevisionUnderTest revision,
    RowSettings settings,
    RowGenerator generator,
    Values values,
    Set<TableName> before,
    Set<TableName> after,
    RevisionContext focusBefore,
    RevisionContext focusAfter) {

  /** The case whose rows before the upgrade other cases share. */
  static final Case TYPICAL = new Case(Phase.TYPICAL, 0, Moment.BEFORE);

  /** The first row number of rows that are inserted after the upgrade. */
  private static final int LATER = 1000;

  static RowSources of(
      RevisionUnderTest revision, RowSettings settings, RowGenerator generator, Values values) {
    AffectedTables affected = AffectedTables.of(revision);
    return new RowSources(
        revision,
        settings,
        generator,
        values,
        wanted(affected.tables(revision.before()), settings),
        wanted(affected.tables(revision.after()), settings),
        context(revision, affected.columns(revision.before()), revision.after()),
        context(revision, affected.columns(revision.after()), revision.before()));
  }

  private static RevisionContext context(
      RevisionUnderTest revision, Map<TableName, Set<String>> touched, TableModel other) {
    List<String> scripts = new ArrayList<>(revision.scripts());
    scripts.addAll(revision.source().sql());
    return new RevisionContext(touched, other, scripts, revision.source().literals());
  }

  private static Set<TableName> wanted(Set<TableName> affected, RowSettings settings) {
    Set<TableName> wanted = new TreeSet<>(affected);
    wanted.removeIf(table -> !settings.wants(table));
    return wanted;
  }

  /** The rows before the upgrade. Cases with typical rows have the same. */
  RowSource first(Case chosen) {
    Case same = hasTypicalFirst(chosen) ? TYPICAL : chosen;
    return make(same.phase(), same, before, 1, focusBefore);
  }

  /** Whether the rows before the upgrade are typical ones. */
  static boolean hasTypicalFirst(Case chosen) {
    return chosen.phase() == Phase.TYPICAL || chosen.moment() == Moment.LATER;
  }

  /** The rows after the upgrade. */
  RowSource second(Case chosen) {
    return chosen.moment() == Moment.BEFORE
        ? RowSource.NONE
        : make(chosen.phase(), chosen, after, LATER, focusAfter);
  }

  private RowSource make(
      Phase phase, Case chosen, Set<TableName> tables, int firstNumber, RevisionContext focus) {
    GenerationRequest request =
        new GenerationRequest(phase, seed(chosen), firstNumber, tables, focus);
    return tables.isEmpty() ? RowSource.NONE : new Generated(generator, values, request);
  }

  private long seed(Case chosen) {
    String name = revision.seen().revision().id().value() + chosen.phase().name();
    return Objects.hash(settings.seed(), name, chosen.index(), chosen.moment().name());
  }

  private record Generated(RowGenerator generator, Values values, GenerationRequest request)
      implements RowSource {

    @Override
    public boolean isGenerated() {
      return true;
    }

    @Override
    public GenerationResult put(Connection connection, TableModel model) throws SQLException {
      return generator.fill(connection, model, values, request);
    }
  }
}
