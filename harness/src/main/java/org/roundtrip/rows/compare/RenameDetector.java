package org.roundtrip.rows.compare;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.roundtrip.dialect.Engine;
import org.roundtrip.rows.RowSnapshot;
import org.roundtrip.rows.TableRows;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableName;

/** Infers renamed columns and tables from their rows. */
public final class RenameDetector {

  private RenameDetector() {}

  /**
   * The renamed columns, old name to new name: a column disappeared and another one with equal
   * values appeared. Requires at least two distinct values and a unique candidate.
   */
  public static SortedMap<String, String> inferred(
      TableRows before, Table tableBefore, TableRows now, Table tableNow, Engine engine) {
    TableVersion was = TableVersion.of(before, tableBefore);
    TableVersion is = TableVersion.of(now, tableNow);
    ValueEquality equality = engine.part(ValueEquality.class);
    List<RowMatcher.Pair> pairs = pairs(was, is, equality);
    return only(
        gone(was.types(), is.types()),
        gone(is.types(), was.types()),
        (old, added) -> holdsTheSame(was, old, is, added, pairs, equality));
  }

  /**
   * The renamed tables, old name to new name: a table disappeared and another one with equal rows
   * appeared. Compares the common columns, which must include a key.
   */
  public static SortedMap<TableName, TableName> inferredTables(
      RowSnapshot before,
      Map<TableName, Table> tablesBefore,
      RowSnapshot now,
      Map<TableName, Table> tablesNow,
      Engine engine) {
    return only(
        gone(tablesBefore, tablesNow).stream().filter(before.tables()::containsKey).toList(),
        gone(tablesNow, tablesBefore).stream().filter(now.tables()::containsKey).toList(),
        (old, added) -> {
          TableChange change =
              TableChange.compare(
                  old,
                  before.tables().get(old),
                  tablesBefore.get(old),
                  now.tables().get(added),
                  tablesNow.get(added),
                  engine);
          return change.isEmpty() && !change.identity().isEmpty();
        });
  }

  /** The rows that certainly correspond: by a key, or if all common columns identify them. */
  private static List<RowMatcher.Pair> pairs(
      TableVersion was, TableVersion is, ValueEquality equality) {
    List<String> carried = ComparableColumns.of(was, is, equality).columns();
    List<String> key = RowIdentity.of(was, is, new ComparableColumns(carried)).columns();
    List<String> by = key.isEmpty() ? carried : key;
    boolean sure = RowIdentity.tellsApart(was, by) && RowIdentity.tellsApart(is, by);
    return sure ? RowMatcher.byKey(was, is, by, carried, equality).pairs() : List.of();
  }

  private static boolean holdsTheSame(
      TableVersion was,
      String old,
      TableVersion is,
      String added,
      List<RowMatcher.Pair> pairs,
      ValueEquality equality) {
    if (!was.has(old) || !is.has(added)) {
      return false;
    }
    boolean enough =
        pairs.stream()
                .map(pair -> was.value(pair.before(), old))
                .filter(value -> !value.equals("NULL"))
                .distinct()
                .limit(2)
                .count()
            == 2;
    return enough
        && equality.comparable(was.type(old), is.type(added))
        && pairs.stream()
            .allMatch(
                pair ->
                    equality.same(
                        was.value(pair.before(), old),
                        was.type(old),
                        is.value(pair.now(), added),
                        is.type(added)));
  }

  private static <N> List<N> gone(Map<N, ?> from, Map<N, ?> in) {
    return from.keySet().stream().filter(name -> !in.containsKey(name)).sorted().toList();
  }

  /** The names with a unique candidate that is not the candidate of another name. */
  private static <N> SortedMap<N, N> only(
      List<N> gone, List<N> come, BiPredicate<N, N> isCandidate) {
    SortedMap<N, N> renamed = new TreeMap<>();
    for (N old : gone) {
      List<N> candidates = come.stream().filter(name -> isCandidate.test(old, name)).toList();
      if (candidates.size() == 1) {
        N name = candidates.get(0);
        long claims = gone.stream().filter(other -> isCandidate.test(other, name)).count();
        if (claims == 1) {
          renamed.put(old, name);
        }
      }
    }
    return Collections.unmodifiableSortedMap(renamed);
  }
}
