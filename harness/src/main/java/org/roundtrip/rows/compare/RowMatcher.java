package org.roundtrip.rows.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Matches each row before with the same row now. */
final class RowMatcher {

  /**
   * Maximum number of unmatched rows for which similar pairs are searched; more would take too
   * long.
   */
  private static final int MOST_GUESSED = 300;

  private final TableVersion before;
  private final TableVersion now;
  private final ValueEquality equality;
  private final List<Pair> pairs = new ArrayList<>();
  private final TreeSet<Integer> lost = new TreeSet<>();
  private final TreeSet<Integer> extra = new TreeSet<>();

  /** The number of a row before and of the same row now. */
  record Pair(int before, int now) {}

  private record Likeness(int before, int now, long equalColumns) {}

  private RowMatcher(TableVersion before, TableVersion now, ValueEquality equality) {
    this.before = before;
    this.now = now;
    this.equality = equality;
    for (int row = 0; row < before.size(); row++) {
      lost.add(row);
    }
    for (int row = 0; row < now.size(); row++) {
      extra.add(row);
    }
  }

  /** Pairs rows with the same key; equal rows first if several share a key. */
  static RowMatcher byKey(
      TableVersion before,
      TableVersion now,
      List<String> key,
      List<String> carried,
      ValueEquality equality) {
    RowMatcher pairing = new RowMatcher(before, now, equality);
    pairing.pairOff(key, carried);
    pairing.pairOff(key, key);
    pairing.pairOff(List.of(), carried);
    pairing.pairOff(List.of(), key);
    return pairing.sorted();
  }

  /** Pairs equal rows; then the most similar ones if as many rows were lost as added. */
  static RowMatcher byContent(
      TableVersion before, TableVersion now, List<String> carried, ValueEquality equality) {
    RowMatcher pairing = new RowMatcher(before, now, equality);
    pairing.pairOff(carried, carried);
    pairing.pairOff(List.of(), carried);
    pairing.pairAlike(carried);
    return pairing.sorted();
  }

  List<Pair> pairs() {
    return pairs;
  }

  List<Integer> lost() {
    return List.copyOf(lost);
  }

  List<Integer> extra() {
    return List.copyOf(extra);
  }

  /** Pairs rows that are equal in some columns; the index columns only speed up the search. */
  private void pairOff(List<String> index, List<String> columns) {
    Map<List<String>, List<Integer>> candidates = new HashMap<>();
    for (int row : extra) {
      candidates.computeIfAbsent(rough(now, row, index), none -> new ArrayList<>()).add(row);
    }
    for (int row : List.copyOf(lost)) {
      Iterator<Integer> found =
          candidates.getOrDefault(rough(before, row, index), List.of()).iterator();
      while (found.hasNext()) {
        int candidate = found.next();
        if (columns.stream().allMatch(column -> isSame(row, candidate, column))) {
          pair(row, candidate);
          found.remove();
          break;
        }
      }
    }
  }

  private void pairAlike(List<String> carried) {
    if (lost.size() != extra.size() || lost.size() > MOST_GUESSED) {
      return;
    }
    List<Likeness> likely = new ArrayList<>();
    for (int row : lost) {
      for (int candidate : extra) {
        long equal = carried.stream().filter(column -> isSame(row, candidate, column)).count();
        likely.add(new Likeness(row, candidate, equal));
      }
    }
    likely.sort(Comparator.comparingLong(Likeness::equalColumns).reversed());
    for (Likeness like : likely) {
      if (like.equalColumns > 0 && lost.contains(like.before) && extra.contains(like.now)) {
        pair(like.before, like.now);
      }
    }
  }

  boolean isSame(int row, int candidate, String column) {
    return equality.same(
        before.value(row, column),
        before.type(column),
        now.value(candidate, column),
        now.type(column));
  }

  private void pair(int row, int candidate) {
    pairs.add(new Pair(row, candidate));
    lost.remove(row);
    extra.remove(candidate);
  }

  private RowMatcher sorted() {
    pairs.sort(Comparator.comparingInt(Pair::before));
    return this;
  }

  private static List<String> rough(TableVersion side, int row, List<String> columns) {
    return side.values(row, columns).stream().map(RowMatcher::rough).toList();
  }

  /** A normalized text that most equal values share. */
  static String rough(String value) {
    Literal literal = Literal.of(value).withoutPadding();
    return literal
        .number()
        .map(number -> number.stripTrailingZeros().toString())
        .orElseGet(() -> literal.text().toLowerCase(Locale.ROOT));
  }
}
