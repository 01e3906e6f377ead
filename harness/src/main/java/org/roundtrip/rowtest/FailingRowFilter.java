package org.roundtrip.rowtest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.generate.data.Dataset;
import org.roundtrip.generate.fill.Phase;
import org.roundtrip.rowtest.diagnose.CaseRows;
import org.roundtrip.shrink.RowId;

/**
 * Splits a row set on which a migration fails into parts on which none does, so that the rows can
 * reveal further problems. Rows that fail beside others are in different parts; rows that fail
 * alone are in none. For single use.
 */
final class FailingRowFilter {

  /** Maximum number of runs for one part. */
  private static final int PROBES = 20;

  /** Maximum number of runs without the rows that a failure names. */
  private static final int NAMED = 6;

  private final Trial trial;
  private final CaseRows rows;
  private final RefusedTables refused;
  private final Phase phase;
  private final Set<RowId> used = new HashSet<>();
  private final Set<RowId> failing = new HashSet<>();
  private @Nullable Boolean later;
  private int probes;

  /**
   * @param rows rows on which a migration fails
   * @param refused the tables of which no row passed in other row sets
   * @param phase the kind of rows
   */
  FailingRowFilter(Trial trial, CaseRows rows, RefusedTables refused, Phase phase) {
    this.trial = trial;
    this.rows = rows;
    this.refused = refused;
    this.phase = phase;
  }

  /** Runs rows. */
  interface Trial {

    /** The rows that make a migration fail; empty if none fails. */
    Optional<BlamedRows> failure(CaseRows rows);
  }

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
    List<RowId> left = new ArrayList<>(rowIds(later ? split.after() : split.before()));
    left.removeAll(used);
    left.removeAll(failing);
    left.removeIf(row -> refused.contains(row.table(), Boolean.TRUE.equals(later)));
    Set<RowId> kept = left.isEmpty() ? Set.of() : passing(split, left);
    used.addAll(kept);
    return kept.isEmpty() ? new CaseRows(Dataset.empty(), Dataset.empty()) : only(split, kept);
  }

  private boolean isLaterToBlame() {
    return rows.after().size() > 0
        && (rows.before().size() == 0
            || run(new CaseRows(rows.before(), Dataset.empty())).isEmpty());
  }

  private Set<RowId> passing(CaseRows split, List<RowId> left) {
    Set<RowId> rest = new LinkedHashSet<>(left);
    for (int i = 0; i < NAMED && !rest.isEmpty(); i++) {
      Optional<BlamedRows> failure = run(only(split, rest));
      if (failure.isEmpty()) {
        return rest;
      }
      if (!remove(failure.get(), rest)) {
        return bisected(split, List.copyOf(rest));
      }
    }
    left.removeAll(failing);
    return left.isEmpty() ? Set.of() : bisected(split, left);
  }

  /** Removes blamed rows; returns whether it is known that others remain. */
  private boolean remove(BlamedRows blamed, Set<RowId> rest) {
    Set<RowId> named = new HashSet<>(blamed.rows());
    named.retainAll(rest);
    if (named.isEmpty() || named.size() == rest.size() && !blamed.alone()) {
      return false;
    }
    rest.removeAll(named);
    if (blamed.alone()) {
      failing.addAll(named);
    }
    return true;
  }

  private Set<RowId> bisected(CaseRows split, List<RowId> left) {
    Set<RowId> kept = new HashSet<>();
    Deque<List<RowId>> groups = new ArrayDeque<>(split(left));
    while (!groups.isEmpty() && probes < PROBES) {
      List<RowId> group = groups.poll();
      Set<RowId> with = new HashSet<>(kept);
      with.addAll(group);
      if (run(only(split, with)).isEmpty()) {
        kept = with;
      } else if (group.size() > 1) {
        split(group).forEach(groups::add);
      } else if (kept.isEmpty()) {
        failing.addAll(group);
      }
    }
    if (kept.isEmpty() && groups.isEmpty()) {
      left.stream()
          .map(RowId::table)
          .distinct()
          .forEach(table -> refused.add(table, Boolean.TRUE.equals(later), phase));
    }
    return kept;
  }

  private Optional<BlamedRows> run(CaseRows some) {
    probes++;
    return trial.failure(some);
  }

  /** The rows of a part, with the rows of other parts that they reference. */
  private CaseRows only(CaseRows split, Set<RowId> kept) {
    Dataset filtered = Boolean.TRUE.equals(later) ? split.after() : split.before();
    Set<RowId> needed = withParents(filtered, kept);
    Dataset rest =
        filtered.keeping((table, row) -> needed.contains(new RowId(table, row.number())));
    return Boolean.TRUE.equals(later)
        ? new CaseRows(split.before(), rest)
        : new CaseRows(rest, split.after());
  }

  private Set<RowId> withParents(Dataset filtered, Set<RowId> kept) {
    Set<RowId> needed = new HashSet<>(kept);
    Deque<RowId> open = new ArrayDeque<>(kept);
    while (!open.isEmpty()) {
      RowId key = open.poll();
      filtered.tables().getOrDefault(key.table(), List.of()).stream()
          .filter(row -> row.number() == key.number())
          .flatMap(row -> row.cells().values().stream())
          .flatMap(cell -> cell instanceof Cell.Reference to ? Stream.of(to) : Stream.empty())
          .map(to -> new RowId(to.target(), to.row()))
          .filter(used::contains)
          .filter(needed::add)
          .forEach(open::add);
    }
    return needed;
  }

  private static List<RowId> rowIds(Dataset rows) {
    List<RowId> rowIds = new ArrayList<>();
    rows.tables()
        .forEach((table, some) -> some.forEach(row -> rowIds.add(new RowId(table, row.number()))));
    return rowIds;
  }

  private static List<List<RowId>> split(List<RowId> rowIds) {
    int middle = rowIds.size() / 2;
    return rowIds.size() < 2
        ? List.of(rowIds)
        : List.of(rowIds.subList(0, middle), rowIds.subList(middle, rowIds.size()));
  }
}
