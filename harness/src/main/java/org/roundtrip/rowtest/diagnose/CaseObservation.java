package org.roundtrip.rowtest.diagnose;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.generate.fill.GenerationResult.Unfilled;
import org.roundtrip.rows.RowSnapshot;
import org.roundtrip.rows.TableRows;
import org.roundtrip.rows.compare.NextNumber;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.trip.LegFailure;

/**
 * What became of the rows of one case. Snapshots hold the tables that the revision reaches, whole.
 *
 * @param rows the rows that were written
 * @param unfilled the tables for which no row was found
 * @param looked the tables that were read
 * @param before with the rows at the parent
 * @param upgraded after the upgrade; null when it failed
 * @param asked what the user's queries gave after the upgrade, for the tables that have one
 * @param later after rows were written to the upgraded database; as upgraded when none were
 * @param back after the downgrade; null when it failed or was not run
 * @param again after the second upgrade; null when it failed or was not run
 * @param failure the leg that failed; null when none did
 * @param numbersBefore the next numbers of counted columns at the parent
 * @param numbersUpgraded after the upgrade
 * @param numbersBack after the downgrade
 */
public record CaseObservation(
    CaseRows rows,
    List<Unfilled> unfilled,
    Set<TableName> looked,
    RowSnapshot before,
    @Nullable RowSnapshot upgraded,
    Map<TableName, TableRows> asked,
    @Nullable RowSnapshot later,
    @Nullable RowSnapshot back,
    @Nullable RowSnapshot again,
    @Nullable LegFailure failure,
    List<NextNumber> numbersBefore,
    List<NextNumber> numbersUpgraded,
    List<NextNumber> numbersBack) {

  private static final TableRows NO_ROWS = new TableRows(List.of(), List.of());

  /** Whether a table had rows, before the upgrade or after rows were written to it. */
  public boolean hasRows(TableName table) {
    return Stream.of(before, later).anyMatch(rows -> !rows(rows, table).rows().isEmpty());
  }

  /** Whether the upgrade gave a table the same rows in another run of the case. */
  public boolean isUpgradedAs(CaseObservation other, TableName table) {
    return rows(upgraded, table).equals(rows(other.upgraded, table));
  }

  /** The rows of a table; none where it has none. */
  static TableRows rows(@Nullable RowSnapshot snapshot, TableName table) {
    return snapshot == null ? NO_ROWS : snapshot.tables().getOrDefault(table, NO_ROWS);
  }
}
