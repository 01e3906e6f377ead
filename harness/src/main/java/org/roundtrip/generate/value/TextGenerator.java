package org.roundtrip.generate.value;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;
import org.roundtrip.schema.table.ColumnType;

/** Generates random texts: the same text for the same seed. */
interface TextGenerator {

  /** One of this many values is an edge. */
  int ONE_EDGE_IN = 8;

  /** A text, or null if the source returns null. */
  @Nullable String text(long seed);

  /** Texts from an arbitrary of jqwik; its nulls stay null. */
  static TextGenerator from(Arbitrary<?> arbitrary) {
    return new ArbitraryTextGenerator(arbitrary);
  }

  /** Random values of a type, some of which are edges. */
  static TextGenerator any(ColumnType type, ValueFormat format) {
    List<String> edges =
        Kind.of(type).edges(type, format).stream()
            .map(Sample::text)
            .filter(text -> format.isWritten(type, text))
            .toList();
    TextGenerator free = from(RandomValues.of(type));
    return seed -> {
      Random random = new Random(seed);
      boolean edge = !edges.isEmpty() && random.nextInt(ONE_EDGE_IN) == 0;
      String text = edge ? edges.get(random.nextInt(edges.size())) : free.text(seed);
      return text == null || format.isWritten(type, text) ? text : null;
    };
  }

  /** One of some texts. */
  static TextGenerator oneOf(List<String> texts) {
    return seed -> texts.get(new Random(seed).nextInt(texts.size()));
  }

  /** Texts that match a regular expression. */
  static TextGenerator matching(TextPattern pattern) {
    return seed -> pattern.example(new Random(seed));
  }
}
