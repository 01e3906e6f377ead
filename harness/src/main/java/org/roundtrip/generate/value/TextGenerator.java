package org.roundtrip.generate.value;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;
import org.roundtrip.schema.table.ColumnType;

/** A source of texts by chance: the same text for the same seed. */
interface TextGenerator {

  /** How many values there are to one edge. */
  int ONE_EDGE_IN = 8;

  /** A text, or null where the source gave none. */
  @Nullable String text(long seed);

  /** From jqwik; its nulls stay null. */
  static TextGenerator from(Arbitrary<?> arbitrary) {
    return new ArbitraryTextGenerator(arbitrary);
  }

  /** Any value of a type: now and then an edge. */
  static TextGenerator any(ColumnType type, ValueFormat format) {
    List<String> edges = Kind.of(type).edges(type, format).stream().map(Sample::text).toList();
    TextGenerator free = from(RandomValues.of(type));
    return seed -> {
      Random random = new Random(seed);
      boolean edge = !edges.isEmpty() && random.nextInt(ONE_EDGE_IN) == 0;
      return edge ? edges.get(random.nextInt(edges.size())) : free.text(seed);
    };
  }

  /** One of these. */
  static TextGenerator oneOf(List<String> texts) {
    return seed -> texts.get(new Random(seed).nextInt(texts.size()));
  }

  /** What matches a regular expression. */
  static TextGenerator matching(TextPattern pattern) {
    return seed -> pattern.example(new Random(seed));
  }
}
