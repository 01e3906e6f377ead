package org.roundtrip.finding.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExcerptTest {

  private static final String LONG = "a".repeat(150);

  @ParameterizedTest
  @MethodSource
  void showsTheFirstDifference(String was, String now, String shown) {
    assertThat(String.join("\n", Excerpt.of(was, now).lines("  text  "))).isEqualTo(shown);
  }

  static Arguments[] showsTheFirstDifference() {
    return new Arguments[] {
      Arguments.of("text", "integer", "  text  was  text   now  integer"),
      Arguments.of("a\n  b", "a\n  c", "  text  was  a b   now  a c"),
      Arguments.of(
          LONG + " one",
          LONG + " two",
          "  text  was  …aaaaaaaaaaaaaaaaaaa one   now  …aaaaaaaaaaaaaaaaaaa two"),
      Arguments.of("x" + LONG, "y", "  text  was  x" + "a".repeat(98) + "…\n        now  y"),
      Arguments.of(
          LONG, LONG + "b", "  text  was  …" + "a".repeat(20) + "   now  …" + "a".repeat(20) + "b"),
      Arguments.of("a\n  b", "a\n b", "  text  was  line 2 '  b'   now  line 2 ' b'"),
      Arguments.of("a\n", "a\n\n", "  text  was  ends at line 1   now  line 2 ''"),
    };
  }
}
