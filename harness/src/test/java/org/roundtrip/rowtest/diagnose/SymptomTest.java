package org.roundtrip.rowtest.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.rowtest.diagnose.Symptom.Kind;

/** When two symptoms are the same, and when one says all that the other does. */
class SymptomTest {

  @ParameterizedTest(name = "{0} of {1}: like {2}, within {3}")
  @CsvSource({
    "DROPPED t a,         DROPPED t a,         true,  true",
    "DROPPED t a,         DROPPED t a+b,       true,  true",
    "DROPPED t a+b,       DROPPED t a,         true,  false",
    "DROPPED t a,         DROPPED t b,         false, false",
    "DROPPED t,           DROPPED t,           true,  true",
    "DROPPED t,           DROPPED t a,         false, true",
    "DROPPED t a,         DROPPED u a,         false, false",
    "DROPPED t a,         SECOND_UPGRADE_DIFFERS t a,     false, false",
    "DROPPED t a harmless,  DROPPED t a,         false, true",
    "DROPPED t a,         DROPPED t a harmless,  false, false",
    "DROPPED t a harmless,  DROPPED t a harmless,  true,  true",
  })
  void comparison(String one, String other, boolean like, boolean within) {
    assertThat(symptom(one).isLike(symptom(other))).isEqualTo(like);
    assertThat(symptom(one).isWithin(symptom(other))).isEqualTo(within);
  }

  private static Symptom symptom(String text) {
    String[] words = text.split(" ");
    Set<String> columns = words.length < 3 ? Set.of() : Set.of(words[2].split("\\+"));
    return Symptom.of(
        Kind.valueOf(words[0]),
        SqliteCase.table(words[1]),
        columns,
        text.endsWith("harmless"),
        List.of());
  }
}
