package org.roundtrip.setting;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known name that a user probably meant by an unknown one. */
public final class NearestName {

  /** A name that differs in more than a third of its characters is another name. */
  private static final int TOLERANCE = 3;

  private NearestName() {}

  /** The nearest known name, by the number of characters to change; empty if none is near. */
  public static Optional<String> of(String name, Collection<String> known) {
    return known.stream()
        .filter(each -> distance(name, each) <= Math.max(1, each.length() / TOLERANCE))
        .min(
            Comparator.<String>comparingInt(each -> distance(name, each))
                .thenComparingInt(each -> -commonPrefix(name, each)));
  }

  /** The question with which a message about an unknown name ends; empty if no name is near. */
  public static String question(String name, Collection<String> known) {
    return of(name, known).map(near -> " Did you mean '" + near + "'?").orElse("");
  }

  private static int commonPrefix(String name, String known) {
    int length = 0;
    while (length < Math.min(name.length(), known.length())
        && Character.toLowerCase(name.charAt(length))
            == Character.toLowerCase(known.charAt(length))) {
      length++;
    }
    return length;
  }

  private static int distance(String name, String known) {
    return between(name.toLowerCase(Locale.ROOT), known.toLowerCase(Locale.ROOT));
  }

  /** The optimal string alignment distance. */
  private static int between(String a, String b) {
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
