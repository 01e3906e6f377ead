package org.roundtrip.rowtest;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.roundtrip.generate.fill.Filler;
import org.roundtrip.generate.fill.Focus;
import org.roundtrip.generate.fill.Phase;
import org.roundtrip.generate.fill.Request;
import org.roundtrip.generate.value.Values;
import org.roundtrip.rowtest.Case.Moment;
import org.roundtrip.rowtest.diagnose.RevisionUnderTest;
import org.roundtrip.schema.table.Shape;
import org.roundtrip.schema.table.TableName;

/**
 * How the rows of a revision's cases are made.
 *
 * @param before the tables that get rows at the parent
 * @param after the tables that get rows after the upgrade
 */
record RowSources(
    RevisionUnderTest subject,
    RowSettings settings,
    Filler filler,
    Values values,
    Set<TableName> before,
    Set<TableName> after,
    Focus focusBefore,
    Focus focusAfter) {

  /** The numbers of rows that are written after the upgrade begin here. */
  private static final int LATER = 1000;

  static RowSources of(
      RevisionUnderTest subject, RowSettings settings, Filler filler, Values values) {
    AffectedTables reach = AffectedTables.of(subject);
    return new RowSources(
        subject,
        settings,
        filler,
        values,
        wanted(reach.tables(subject.before()), settings),
        wanted(reach.tables(subject.after()), settings),
        new Focus(reach.columns(subject.before()), subject.after(), subject.scripts()),
        new Focus(reach.columns(subject.after()), subject.before(), subject.scripts()));
  }

  private static Set<TableName> wanted(Set<TableName> reached, RowSettings settings) {
    Set<TableName> wanted = new TreeSet<>(reached);
    wanted.removeIf(table -> !settings.wants(table));
    return wanted;
  }

  /** The rows at the parent. */
  RowSource first(Case chosen) {
    Phase phase = chosen.moment() == Moment.LATER ? Phase.TYPICAL : chosen.phase();
    return make(phase, chosen, before, 1, focusBefore);
  }

  /** The rows after the upgrade. */
  RowSource second(Case chosen) {
    return chosen.moment() == Moment.BEFORE
        ? RowSource.NONE
        : make(chosen.phase(), chosen, after, LATER, focusAfter);
  }

  private RowSource make(
      Phase phase, Case chosen, Set<TableName> tables, int firstNumber, Focus focus) {
    Request request = new Request(phase, seed(chosen), firstNumber, tables, focus);
    return tables.isEmpty() ? RowSource.NONE : new Making(filler, values, request);
  }

  private long seed(Case chosen) {
    String name = subject.seen().revision().id().value() + chosen.phase().name();
    return Objects.hash(settings.seed(), name, chosen.index(), chosen.moment().name());
  }

  /** Whether a source makes rows of its own, so that the database must take them. */
  boolean makes(RowSource source) {
    return source instanceof Making;
  }

  private record Making(Filler filler, Values values, Request request) implements RowSource {
    @Override
    public org.roundtrip.generate.fill.Filled put(java.sql.Connection connection, Shape shape)
        throws java.sql.SQLException {
      return filler.fill(connection, shape, values, request);
    }
  }
}
