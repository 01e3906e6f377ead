package org.roundtrip.rowtest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.generate.data.Dataset;
import org.roundtrip.rowtest.diagnose.CaseRows;
import org.roundtrip.schema.table.TableName;

/**
 * Splits a row set on which a migration fails into parts on which none does, so that the rows can
 * reveal further problems. Rows that fail beside others are in different parts; rows that fail
 * alone are in none. For single use.
 */
final class FailingRowFilter {

  /** Maximum number of runs for one part. */
  private static final int PROBES = 20;

  private final Predicate<CaseRows> fails;
  private final CaseRows rows;
  private final Set<RowKey> used = new HashSet<>();
  private @Nullable Boolean later;
  private int probes;

  /**
   * @param fails whether a migration fails on rows
   * @param rows rows on which one does
   */
  FailingRowFilter(Predicate<CaseRows> fails, CaseRows rows) {
    this.fails = fails;
    this.rows = rows;
  }

  private record RowKey(TableName table, int row) {}

  /**
   * The next rows with which no migration fails; none if no more are found. Splits the rows
   * inserted after the upgrade if the migrations succeed without them. Otherwise splits the rows
   * before the upgrade and drops the others.
   */
  CaseRows nextPart() {
    probes = 0;
    if (later == null) {
      later = isLaterToBlame();
    }
    CaseRows split = later ? rows : new CaseRows(rows.before(), Dataset.empty());
    List<RowKey> left = new ArrayList<>(rowKeys(later ? split.after() : split.before()));
    left.removeAll(used);
    Set<RowKey> kept = left.isEmpty() ? Set.of() : passing(split, left);
    used.addAll(kept);
    return kept.isEmpty() ? new CaseRows(Dataset.empty(), Dataset.empty()) : only(split, kept);
  }

  private boolean isLaterToBlame() {
    return rows.after().size() > 0
        && (rows.before().size() == 0 || !isRefused(new CaseRows(rows.before(), Dataset.empty())));
  }

  private Set<RowKey> passing(CaseRows split, List<RowKey> left) {
    Set<RowKey> kept = new HashSet<>();
    Deque<List<RowKey>> groups = new ArrayDeque<>(split(left));
    while (!groups.isEmpty() && probes < PROBES) {
      List<RowKey> group = groups.poll();
      Set<RowKey> with = new HashSet<>(kept);
      with.addAll(group);
      if (!isRefused(only(split, with))) {
        kept = with;
      } else if (group.size() > 1) {
        split(group).forEach(groups::add);
      }
    }
    return kept;
  }

  private boolean isRefused(CaseRows some) {
    probes++;
    return fails.test(some);
  }

  /** The rows of a part, with the rows of other parts that they reference. */
  private CaseRows only(CaseRows split, Set<RowKey> kept) {
    Dataset filtered = Boolean.TRUE.equals(later) ? split.after() : split.before();
    Set<RowKey> needed = withParents(filtered, kept);
    Dataset rest =
        filtered.keeping((table, row) -> needed.contains(new RowKey(table, row.number())));
    return Boolean.TRUE.equals(later)
        ? new CaseRows(split.before(), rest)
        : new CaseRows(rest, split.after());
  }

  private Set<RowKey> withParents(Dataset filtered, Set<RowKey> kept) {
    Set<RowKey> needed = new HashSet<>(kept);
    Deque<RowKey> open = new ArrayDeque<>(kept);
    while (!open.isEmpty()) {
      RowKey key = open.poll();
      filtered.tables().getOrDefault(key.table(), List.of()).stream()
          .filter(row -> row.number() == key.row())
          .flatMap(row -> row.cells().values().stream())
          .flatMap(cell -> cell instanceof Cell.Reference to ? Stream.of(to) : Stream.empty())
          .map(to -> new RowKey(to.target(), to.row()))
          .filter(used::contains)
          .filter(needed::add)
          .forEach(open::add);
    }
    return needed;
  }

  private static List<RowKey> rowKeys(Dataset rows) {
    List<RowKey> rowKeys = new ArrayList<>();
    rows.tables()
        .forEach(
            (table, some) -> some.forEach(row -> rowKeys.add(new RowKey(table, row.number()))));
    return rowKeys;
  }

  private static List<List<RowKey>> split(List<RowKey> rowKeys) {
    int middle = rowKeys.size() / 2;
    return rowKeys.size() < 2
        ? List.of(rowKeys)
        : List.of(rowKeys.subList(0, middle), rowKeys.subList(middle, rowKeys.size()));
  }
}
