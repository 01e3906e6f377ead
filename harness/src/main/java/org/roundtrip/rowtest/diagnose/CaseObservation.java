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
 * The observation of one case. Snapshots contain all rows of the affected tables.
 *
 * @param rows the rows that were inserted
 * @param unfilled the tables for which no rows could be generated
 * @param looked the tables that were read
 * @param before the rows before the upgrade
 * @param upgraded the rows after the upgrade; null if it failed
 * @param queryResults the results of the declared queries after the upgrade, by table
 * @param later the rows after the insertion into the upgraded database; the same as {@code
 *     upgraded} if none were inserted
 * @param back the rows after the downgrade; null if it failed or did not run
 * @param again the rows after the second upgrade; null if it failed or did not run
 * @param failure the migration that failed; null if none did
 * @param leftovers lines that show what a failed migration left, because no transaction was rolled
 *     back
 * @param rejected the values after the insertion that the previous schema cannot store
 * @param refused the writes that failed on all rows after the upgrade, but not before
 * @param numbersBefore the next numbers of sequences before the upgrade
 * @param numbersUpgraded the next numbers after the upgrade
 * @param numbersBack the next numbers after the downgrade
 */
public record CaseObservation(
    CaseRows rows,
    List<Unfilled> unfilled,
    Set<TableName> looked,
    RowSnapshot before,
    @Nullable RowSnapshot upgraded,
    Map<TableName, TableRows> queryResults,
    @Nullable RowSnapshot later,
    @Nullable RowSnapshot back,
    @Nullable RowSnapshot again,
    @Nullable LegFailure failure,
    List<String> leftovers,
    RejectedValues rejected,
    List<RefusedWrite> refused,
    List<NextNumber> numbersBefore,
    List<NextNumber> numbersUpgraded,
    List<NextNumber> numbersBack) {

  private static final TableRows NO_ROWS = new TableRows(List.of(), List.of());

  /** Whether a table had rows before the upgrade or after the insertion. */
  public boolean hasRows(TableName table) {
    return Stream.of(before, later).anyMatch(rows -> !rows(rows, table).rows().isEmpty());
  }

  /** Whether a table had the same rows after the upgrade in another run of the case. */
  public boolean isUpgradedAs(CaseObservation other, TableName table) {
    return rows(upgraded, table).equals(rows(other.upgraded, table));
  }

  /** The rows of a table; empty if the snapshot has none. */
  static TableRows rows(@Nullable RowSnapshot snapshot, TableName table) {
    return snapshot == null ? NO_ROWS : snapshot.tables().getOrDefault(table, NO_ROWS);
  }
}
