package org.roundtrip.rows.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two runs report the same, whatever the clock says. */
class VolatileValuesTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-28T08:22:56Z"), ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "t  new  at='2026-11-28 08:22:56' id=1 | t  new  at='(now)' id=1",
        "'2026-11-28T08:22:56.123456Z' | '(now)'",
        "'2026-11-28 22:22:56.1+14' | '(now)'",
        "'2026-11-28' | '(now)'",
        "1795854176 | (now)",
        "1795854176123 | (now)",
        "1795854176.25 | (now)",
        "'0b54c7d0-5d0c-4a3e-9a44-0d4ae4b7d7c1' | '(a UUID)'",
        "'2024-06-15 12:00:00' | '2024-06-15 12:00:00'",
        "'2026-13-45' | '2026-13-45'",
        "1718452800 | 1718452800",
        "2147483648 | 2147483648",
        "'12ab34cd-0000-4000-8000-000000000007' | '12ab34cd-0000-4000-8000-000000000007'",
        "'00000000-0000-0000-0000-000000000001' | '00000000-0000-0000-0000-000000000001'",
      })
  void valuesOfTheClockAndRandomOnesAreHidden(String text, String shown) {
    assertThat(VolatileValues.hide(text, CLOCK)).isEqualTo(shown);
  }

  @Test
  void rowsAreInAnOrderThatHiddenValuesDoNotDecide() {
    List<List<String>> rows =
        List.of(
            List.of("'0b54c7d0-5d0c-4a3e-9a44-0d4ae4b7d7c1'", "'b'"),
            List.of("'1b54c7d0-5d0c-4a3e-9a44-0d4ae4b7d7c1'", "'a'"));

    assertThat(VolatileValues.hideIn(rows))
        .containsExactly(List.of("'(a UUID)'", "'a'"), List.of("'(a UUID)'", "'b'"));
  }
}
