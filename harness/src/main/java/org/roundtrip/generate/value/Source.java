package org.roundtrip.generate.value;

import java.util.List;
import net.jqwik.api.Arbitrary;

/** Where the values of a column come from when the user knows better. */
public sealed interface Source {

  /**
   * These texts.
   *
   * @throws IllegalArgumentException when there are none
   */
  static Source list(List<String> texts) {
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("A list of values must have at least one.");
    }
    return new Listed(List.copyOf(texts));
  }

  /**
   * Texts that match a regular expression.
   *
   * @throws IllegalArgumentException when it is none
   */
  static Source matching(String regex) {
    return new Matching(regex, TextPattern.of(regex));
  }

  /** Values of jqwik's: their text, in hexadecimal for an array of bytes; null is passed over. */
  static Source of(Arbitrary<?> arbitrary) {
    return new Drawn(arbitrary);
  }

  /** A list. */
  record Listed(List<String> texts) implements Source {}

  /** A regular expression. */
  record Matching(String regex, TextPattern pattern) implements Source {}

  /** An arbitrary. */
  record Drawn(Arbitrary<?> arbitrary) implements Source {}
}
