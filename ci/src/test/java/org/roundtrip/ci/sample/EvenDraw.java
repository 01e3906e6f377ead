package org.roundtrip.ci.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** Draws items at random, as evenly as possible over several properties of them. */
final class EvenDraw<T> {

  private final List<Function<T, String>> properties;
  private final Map<List<String>, Integer> drawn = new HashMap<>();

  /**
   * @param properties the properties over which the items are spread, such as the history
   */
  EvenDraw(List<Function<T, String>> properties) {
    this.properties = List.copyOf(properties);
  }

  /** Draws a number of items, or all if there are fewer. The same seed draws the same items. */
  List<T> draw(List<T> items, int number, long seed) {
    List<T> left = new ArrayList<>(items);
    Collections.shuffle(left, new Random(seed));
    List<T> sample = new ArrayList<>();
    while (sample.size() < number && !left.isEmpty()) {
      T next = Collections.min(left, Comparator.comparingInt(this::similar));
      left.remove(next);
      keys(next).forEach(key -> drawn.merge(key, 1, Integer::sum));
      sample.add(next);
    }
    return sample;
  }

  /** How many drawn items share a property with an item, counted once for each property. */
  private int similar(T item) {
    return keys(item).stream().mapToInt(key -> drawn.getOrDefault(key, 0)).sum();
  }

  private List<List<String>> keys(T item) {
    List<List<String>> keys = new ArrayList<>();
    for (int i = 0; i < properties.size(); i++) {
      keys.add(List.of(Integer.toString(i), properties.get(i).apply(item)));
    }
    return keys;
  }
}
