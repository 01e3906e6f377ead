package org.roundtrip.generate.predicate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Orders tuples by how many new values each one adds. */
final class TupleRanking {

  private static final String NULL = "NULL";

  private record ColumnValue(int column, String literal) {}

  private TupleRanking() {}

  static List<List<String>> first(Collection<List<String>> tuples, int wanted) {
    List<List<String>> left = new ArrayList<>(tuples);
    List<List<String>> chosen = new ArrayList<>();
    Set<ColumnValue> used = new HashSet<>();
    while (chosen.size() < wanted && !left.isEmpty()) {
      List<String> next = left.get(0);
      int most = -1;
      for (List<String> tuple : left) {
        int worth = worth(tuple, used);
        if (worth > most) {
          most = worth;
          next = tuple;
        }
      }
      left.remove(next);
      chosen.add(next);
      for (int i = 0; i < next.size(); i++) {
        used.add(new ColumnValue(i, next.get(i)));
      }
    }
    return chosen;
  }

  // A new value counts more than a new NULL; a value that is already used counts nothing.
  private static int worth(List<String> tuple, Set<ColumnValue> used) {
    int worth = 0;
    for (int i = 0; i < tuple.size(); i++) {
      boolean unseen = !used.contains(new ColumnValue(i, tuple.get(i)));
      worth += unseen ? (tuple.get(i).equals(NULL) ? 1 : 2) : 0;
    }
    return worth;
  }
}
