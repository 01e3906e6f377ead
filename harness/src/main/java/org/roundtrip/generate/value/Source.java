package org.roundtrip.generate.value;

import java.util.List;
import net.jqwik.api.Arbitrary;

/** Values for a column that the user configures. */
public sealed interface Source {

  /**
   * A list of texts.
   *
   * @throws IllegalArgumentException if the list is empty
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
   * @throws IllegalArgumentException if the expression is not valid
   */
  static Source matching(String regex) {
    return new Matching(regex, TextPattern.of(regex));
  }

  /** Values of a jqwik arbitrary, as text; byte arrays in hexadecimal. Nulls are skipped. */
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
