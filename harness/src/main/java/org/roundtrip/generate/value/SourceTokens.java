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

/** Texts from a user's source, as distinct as the source allows. */
final class SourceTokens {

  private static final int TRIES = 50;
  private static final int EDGES = 8;

  private final TextGenerator generator;
  private final @Nullable List<String> listed;
  private final Map<String, Map<Integer, String>> assigned = new HashMap<>();

  SourceTokens(Source source) {
    this.generator = generator(source);
    this.listed = source instanceof Source.Listed list ? list.texts() : null;
  }

  static TextGenerator generator(Source source) {
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
    TextGenerator generator = generator(source);
    Set<String> texts = new HashSet<>();
    List<Sample> samples = new ArrayList<>();
    for (long seed = 0; seed < EDGES; seed++) {
      String text = generator.text(seed);
      if (text != null && texts.add(text)) {
        samples.add(new Sample(text, "source"));
      }
    }
    return samples;
  }

  /**
   * The next text that is not null.
   *
   * @throws IllegalArgumentException if the source returns only null
   */
  static String next(TextGenerator generator, LongSupplier seeds) {
    for (int i = 0; i < TRIES; i++) {
      String text = generator.text(seeds.getAsLong());
      if (text != null) {
        return text;
      }
    }
    throw new IllegalArgumentException(
        "A source of values returned only null. Make it return other values.");
  }

  /** A text that no earlier row has in this column, if one is found. */
  String token(ColumnContext context) {
    return listed != null
        ? listed.get(Math.floorMod(context.row() - 1, listed.size()))
        : assigned
            .computeIfAbsent(context.place(), place -> new HashMap<>())
            .computeIfAbsent(context.row(), row -> unseen(context));
  }

  // Every row has its own seeds, so that its text rarely depends on the rows before it.
  private String unseen(ColumnContext context) {
    Set<String> seen = new HashSet<>(assigned.getOrDefault(context.place(), Map.of()).values());
    long start = ((long) context.hash() << 32) + context.row() * (long) TRIES;
    String text = "";
    for (int i = 0; i < TRIES; i++) {
      text = next(generator, new Random(start + i)::nextLong);
      if (!seen.contains(text)) {
        return text;
      }
    }
    return text;
  }
}
