package org.roundtrip.project.detect;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The number of characters to insert, delete, replace or swap to turn one word into another. */
final class EditDistance {

  /** A word that differs in more than a third of its characters is another word. */
  private static final int TOLERANCE = 3;

  private EditDistance() {}

  /** The word that was probably meant. */
  static Optional<String> nearest(String word, List<String> known) {
    return known.stream()
        .filter(each -> distance(word, each) <= Math.max(1, each.length() / TOLERANCE))
        .min(Comparator.comparingInt(each -> distance(word, each)));
  }

  private static int distance(String word, String known) {
    return between(word.toLowerCase(Locale.ROOT), known);
  }

  /** The optimal string alignment distance. */
  static int between(String a, String b) {
    int[][] distance = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        distance[i][j] = i == 0 || j == 0 ? i + j : least(distance, a, b, i, j);
      }
    }
    return distance[a.length()][b.length()];
  }

  private static int least(int[][] distance, String a, String b, int i, int j) {
    int replaced = distance[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int least = Math.min(replaced, Math.min(distance[i - 1][j], distance[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, distance[i - 2][j - 2] + 1) : least;
  }
}
