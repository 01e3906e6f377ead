package org.roundtrip.generate.fill;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Combinations of choices in which every pair of choices occurs, up to a maximum number. */
final class PairwiseCombinations {

  private static final int UNDECIDED = -1;

  private final int[] sizes;
  private final Set<Pair> open;

  private PairwiseCombinations(int[] sizes) {
    this.sizes = sizes;
    this.open = new HashSet<>(all(sizes));
  }

  /** Two choices of two factors, or the same one twice. */
  private record Pair(int a, int choiceA, int b, int choiceB) {}

  /**
   * The combinations, deterministic for the same sizes. Combinations with a new choice come first.
   *
   * @param sizes the number of choices of each factor
   * @param most the maximum number of combinations
   */
  static List<int[]> cover(int[] sizes, int most) {
    PairwiseCombinations pairwise = new PairwiseCombinations(sizes);
    List<int[]> rows = new ArrayList<>();
    for (Pair pair : all(sizes)) {
      if (rows.size() < most && pairwise.open.contains(pair)) {
        rows.add(pairwise.around(pair));
      }
    }
    return rows;
  }

  /** All pairs, those of a choice with itself first. */
  private static List<Pair> all(int[] sizes) {
    List<Pair> pairs = new ArrayList<>();
    for (int distance = 0; distance < sizes.length; distance++) {
      for (int a = 0; a + distance < sizes.length; a++) {
        for (int choice = 0; choice < sizes[a]; choice++) {
          for (int other = 0; other < sizes[a + distance]; other++) {
            if (distance > 0 || choice == other) {
              pairs.add(new Pair(a, choice, a + distance, other));
            }
          }
        }
      }
    }
    return pairs;
  }

  private int[] around(Pair pair) {
    int[] row = new int[sizes.length];
    Arrays.fill(row, UNDECIDED);
    row[pair.a] = pair.choiceA;
    row[pair.b] = pair.choiceB;
    for (int a = 0; a < sizes.length; a++) {
      row[a] = row[a] == UNDECIDED ? best(row, a) : row[a];
    }
    for (int a = 0; a < sizes.length; a++) {
      for (int b = a; b < sizes.length; b++) {
        open.remove(new Pair(a, row[a], b, row[b]));
      }
    }
    return row;
  }

  private int best(int[] row, int factor) {
    int best = 0;
    int most = -1;
    for (int choice = 0; choice < sizes[factor]; choice++) {
      int gain = gain(row, factor, choice);
      if (gain > most) {
        most = gain;
        best = choice;
      }
    }
    return best;
  }

  /** A choice that was never used counts more than all pairs. */
  private int gain(int[] row, int factor, int choice) {
    int gain = open.contains(new Pair(factor, choice, factor, choice)) ? sizes.length : 0;
    for (int other = 0; other < sizes.length; other++) {
      if (row[other] != UNDECIDED && other != factor) {
        Pair pair =
            other < factor
                ? new Pair(other, row[other], factor, choice)
                : new Pair(factor, choice, other, row[other]);
        gain += open.contains(pair) ? 1 : 0;
      }
    }
    return gain;
  }
}
