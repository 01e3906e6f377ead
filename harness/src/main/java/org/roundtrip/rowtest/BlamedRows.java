package org.roundtrip.rowtest;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.roundtrip.generate.data.Dataset;
import org.roundtrip.generate.data.Row;
import org.roundtrip.rowtest.diagnose.CaseRows;
import org.roundtrip.rowtest.diagnose.RevisionUnderTest;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.shrink.RowId;
import org.roundtrip.trip.LegFailure;

/**
 * The rows that make a migration fail, as far as its failure tells.
 *
 * @param rows the rows without which it may succeed; empty if they are unknown
 * @param alone whether each of them fails without the others
 */
record BlamedRows(Set<RowId> rows, boolean alone) {

  /** No row is known to fail. */
  static final BlamedRows UNKNOWN = new BlamedRows(Set.of(), false);

  private static final Pattern DUPLICATE =
      Pattern.compile("(?i)duplicat|UNIQUE constraint|conflicting key");

  /** The rows that the server names; if it names none, all rows of the most likely table. */
  static BlamedRows of(RevisionUnderTest revision, CaseRows rows, LegFailure failure) {
    List<TableName> tables = new FailedTables(revision, failure).among(rows);
    Optional<FailureDetail> detail = FailureDetail.of(failure.message());
    boolean duplicate = DUPLICATE.matcher(failure.message()).find();
    Set<RowId> named = new LinkedHashSet<>();
    for (TableName table : detail.isPresent() ? tables : List.<TableName>of()) {
      Stream.of(rows.before(), rows.after())
          .forEach(some -> named.addAll(named(some, table, detail.get())));
    }
    if (duplicate) {
      named.stream().findFirst().ifPresent(named::remove);
    }
    return named.isEmpty()
        ? new BlamedRows(all(rows, tables.stream().limit(1).toList()), false)
        : new BlamedRows(named, !duplicate);
  }

  private static List<RowId> named(Dataset rows, TableName table, FailureDetail detail) {
    return rows.tables().getOrDefault(table, List.of()).stream()
        .filter(row -> detail.matches(column -> known(rows, row, column)))
        .map(row -> new RowId(table, row.number()))
        .toList();
  }

  /** A value that is unknown, such as a default, is not what the server names. */
  private static String known(Dataset rows, Row row, String column) {
    String text = CellText.of(rows, row, column);
    return text == null ? "" : text;
  }

  private static Set<RowId> all(CaseRows rows, List<TableName> tables) {
    Set<RowId> all = new HashSet<>();
    for (TableName table : tables) {
      Stream.of(rows.before(), rows.after())
          .flatMap(some -> some.tables().getOrDefault(table, List.of()).stream())
          .forEach(row -> all.add(new RowId(table, row.number())));
    }
    return all;
  }
}
