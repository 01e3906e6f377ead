package org.roundtrip.rowtest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.roundtrip.generate.data.Dataset;
import org.roundtrip.rowtest.diagnose.CaseRows;
import org.roundtrip.schema.table.TableName;

/** Removes the rows on which a migration fails, so that the others can reveal further problems. */
final class FailingRowFilter {

  /** Maximum number of runs with a part of the rows. */
  private static final int PROBES = 20;

  private final Predicate<CaseRows> fails;
  private int probes;

  FailingRowFilter(Predicate<CaseRows> fails) {
    this.fails = fails;
  }

  private record RowKey(TableName table, int row) {}

  /**
   * The rows with which no migration fails; possibly none. Filters the rows inserted after the
   * upgrade if the migrations succeed without them. Otherwise filters the rows before the upgrade
   * and drops the others.
   */
  CaseRows passing(CaseRows rows) {
    if (rows.after().size() == 0) {
      return filter(rows, false);
    }
    CaseRows first = new CaseRows(rows.before(), Dataset.empty());
    boolean laterToBlame = rows.before().size() == 0 || !isRefused(first);
    return laterToBlame ? filter(rows, true) : filter(first, false);
  }

  private CaseRows filter(CaseRows rows, boolean later) {
    Set<RowKey> kept = new HashSet<>();
    Deque<List<RowKey>> groups = new ArrayDeque<>();
    split(rowKeys(later ? rows.after() : rows.before())).forEach(groups::add);
    while (!groups.isEmpty() && probes < PROBES) {
      List<RowKey> group = groups.poll();
      Set<RowKey> with = new HashSet<>(kept);
      with.addAll(group);
      if (!isRefused(only(rows, later, with))) {
        kept = with;
      } else if (group.size() > 1) {
        split(group).forEach(groups::add);
      }
    }
    return only(rows, later, kept);
  }

  private boolean isRefused(CaseRows rows) {
    probes++;
    return fails.test(rows);
  }

  private static CaseRows only(CaseRows rows, boolean later, Set<RowKey> kept) {
    Dataset filtered = later ? rows.after() : rows.before();
    Dataset rest = filtered.keeping((table, row) -> kept.contains(new RowKey(table, row.number())));
    return later ? new CaseRows(rows.before(), rest) : new CaseRows(rest, rows.after());
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
