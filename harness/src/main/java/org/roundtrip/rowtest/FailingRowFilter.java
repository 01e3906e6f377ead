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

/** Takes out the rows on which a leg fails, so that what the others show can be seen. */
final class FailingRowFilter {

  /** How often a part of the rows is run at most. */
  private static final int PROBES = 20;

  private final Predicate<CaseRows> fails;
  private int probes;

  FailingRowFilter(Predicate<CaseRows> fails) {
    this.fails = fails;
  }

  private record Mark(TableName table, int row) {}

  /**
   * The rows that are left when no leg fails any more; perhaps none. Those written after the
   * upgrade are sifted when all goes well without them, else those before it, and the others are
   * given up.
   */
  CaseRows passing(CaseRows rows) {
    if (rows.after().size() == 0) {
      return sift(rows, false);
    }
    CaseRows first = new CaseRows(rows.before(), Dataset.empty());
    boolean laterToBlame = rows.before().size() == 0 || !isRefused(first);
    return laterToBlame ? sift(rows, true) : sift(first, false);
  }

  private CaseRows sift(CaseRows rows, boolean later) {
    Set<Mark> kept = new HashSet<>();
    Deque<List<Mark>> groups = new ArrayDeque<>();
    split(marks(later ? rows.after() : rows.before())).forEach(groups::add);
    while (!groups.isEmpty() && probes < PROBES) {
      List<Mark> group = groups.poll();
      Set<Mark> with = new HashSet<>(kept);
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

  private static CaseRows only(CaseRows rows, boolean later, Set<Mark> kept) {
    Dataset sifted = later ? rows.after() : rows.before();
    Dataset rest = sifted.keeping((table, row) -> kept.contains(new Mark(table, row.number())));
    return later ? new CaseRows(rows.before(), rest) : new CaseRows(rest, rows.after());
  }

  private static List<Mark> marks(Dataset rows) {
    List<Mark> marks = new ArrayList<>();
    rows.tables()
        .forEach((table, some) -> some.forEach(row -> marks.add(new Mark(table, row.number()))));
    return marks;
  }

  private static List<List<Mark>> split(List<Mark> marks) {
    int middle = marks.size() / 2;
    return marks.size() < 2
        ? List.of(marks)
        : List.of(marks.subList(0, middle), marks.subList(middle, marks.size()));
  }
}
