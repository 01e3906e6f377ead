package org.roundtrip.rowtest;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.rowtest.diagnose.CaseRows;
import org.roundtrip.rowtest.diagnose.RevisionUnderTest;
import org.roundtrip.rowtest.diagnose.Symptom;
import org.roundtrip.rowtest.diagnose.Symptom.Kind;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.trip.State;

/**
 * The table without whose rows a row set cannot show a symptom, so that it need not be run.
 *
 * @param table the table; null if it is unknown
 */
record RequiredRows(@Nullable TableName table) {

  private static final Set<Kind> OF_ROWS =
      EnumSet.of(
          Kind.LOST_BY_UPGRADE, Kind.CHANGED_BY_UPGRADE, Kind.LOST_BY_DOWNGRADE, Kind.DROPPED);

  /** Neither migrations nor triggers may write rows to the table. */
  static RequiredRows of(RevisionUnderTest revision, Symptom symptom) {
    TableName table = symptom.table();
    boolean onlyGenerated =
        table != null
            && OF_ROWS.contains(symptom.kind())
            && Stream.of(revision.seen().before(), revision.seen().after(), revision.seen().back())
                .noneMatch(state -> hasRows(state, table))
            && Stream.of(revision.before(), revision.after())
                .flatMap(model -> model.tables().values().stream())
                .allMatch(other -> other.triggers().isEmpty());
    return new RequiredRows(onlyGenerated ? table : null);
  }

  private static boolean hasRows(@Nullable State state, TableName table) {
    return state != null
        && (state.rows().tables().containsKey(table) || state.rows().large().containsKey(table));
  }

  /** Whether the row set has no rows of the table. */
  boolean isMissing(CaseRows rows) {
    return table != null
        && !rows.before().tables().containsKey(table)
        && !rows.after().tables().containsKey(table);
  }
}
