package org.roundtrip.rowtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtrip.generate.fill.Phase;
import org.roundtrip.rowtest.Case.Moment;

class CaseTokenTest {

  @ParameterizedTest
  @CsvSource({
    "1-8311-both-edges-0-9f2c41, 8311, EDGES, 0, BOTH, 9f2c41",
    "1--5-before-random-12-000000, -5, RANDOM, 12, BEFORE, 000000",
    "1-1-later-typical-0-abc, 1, TYPICAL, 0, LATER, abc",
  })
  void isReadAsItIsWritten(
      String text, long seed, Phase phase, int index, Moment moment, String schema) {
    CaseToken token = new CaseToken(seed, new Case(phase, index, moment), schema);
    assertThat(CaseToken.parse(text)).isEqualTo(token);
    assertThat(token).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "8311", "1-1-both-edges-0", "1-1-never-edges-0-a", "1-x-both-edges-0-a"})
  void anythingElseIsNoCase(String text) {
    assertThatThrownBy(() -> CaseToken.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "'%s' is not a case token. Copy the token from the line that starts with Reproduce.",
            text);
  }

  @Test
  void anotherVersionIsNamed() {
    assertThatThrownBy(() -> CaseToken.parse("2-1-both-edges-0-a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The case token '2-1-both-edges-0-a' is from another version of Roundtrip. Run the"
                + " revision without it.");
  }
}
