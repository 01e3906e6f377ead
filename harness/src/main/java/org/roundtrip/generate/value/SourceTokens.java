package org.roundtrip.generate.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Texts of a user's source, as different as it has them. */
final class SourceTokens {

  private static final int TRIES = 50;
  private static final int EDGES = 8;

  private final TextGenerator draw;
  private final @Nullable List<String> listed;
  private final Map<String, Map<Integer, String>> given = new HashMap<>();

  SourceTokens(Source source) {
    this.draw = draw(source);
    this.listed = source instanceof Source.Listed list ? list.texts() : null;
  }

  static TextGenerator draw(Source source) {
    if (source instanceof Source.Listed list) {
      return TextGenerator.oneOf(list.texts());
    }
    return source instanceof Source.Matching matching
        ? TextGenerator.matching(matching.pattern())
        : TextGenerator.from(((Source.Drawn) source).arbitrary());
  }

  static List<Sample> edges(Source source) {
    if (source instanceof Source.Listed list) {
      return list.texts().stream().map(text -> new Sample(text, "source")).toList();
    }
    TextGenerator draw = draw(source);
    Set<String> texts = new HashSet<>();
    List<Sample> samples = new ArrayList<>();
    for (long seed = 0; seed < EDGES; seed++) {
      String text = draw.text(seed);
      if (text != null && texts.add(text)) {
        samples.add(new Sample(text, "source"));
      }
    }
    return samples;
  }

  /** The next text that is not null. */
  static String next(TextGenerator draw, LongSupplier seeds) {
    for (int i = 0; i < TRIES; i++) {
      String text = draw.text(seeds.getAsLong());
      if (text != null) {
        return text;
      }
    }
    throw new IllegalArgumentException("A source of values gave nothing but null.");
  }

  /** A text that no row before had at this place, if one is found. */
  String token(ColumnContext spot) {
    return listed != null
        ? listed.get(Math.floorMod(spot.row() - 1, listed.size()))
        : given
            .computeIfAbsent(spot.place(), place -> new HashMap<>())
            .computeIfAbsent(spot.row(), row -> unseen(spot));
  }

  // Rows draw on from seeds of their own, so a row's text hardly depends on the rows before it.
  private String unseen(ColumnContext spot) {
    Set<String> seen = new HashSet<>(given.getOrDefault(spot.place(), Map.of()).values());
    long start = ((long) spot.hash() << 32) + spot.row() * (long) TRIES;
    String text = "";
    for (int i = 0; i < TRIES; i++) {
      text = next(draw, new Random(start + i)::nextLong);
      if (!seen.contains(text)) {
        return text;
      }
    }
    return text;
  }
}
