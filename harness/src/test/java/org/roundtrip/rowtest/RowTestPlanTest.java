package org.roundtrip.rowtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowTestPlanTest {

  @ParameterizedTest(name = "existing tables: {0}, downgrade: {1}, {2} random")
  @CsvSource({
    "true, true, 2, typical-before typical-later minimal-both edges-before edges-later twins-both"
        + " random-both random1-both",
    "true, true, 0, typical-before typical-later minimal-both edges-before edges-later twins-both",
    "true, false, 1, typical-before typical-later minimal-before edges-before twins-before random-before",
    "false, true, 3, typical-later",
    "false, false, 3, ''",
  })
  void cases(boolean existing, boolean back, int random, String cases) {
    assertThat(
            RowTestPlan.cases(existing, back, random).stream()
                .map(RowTestPlanTest::text)
                .collect(Collectors.joining(" ")))
        .isEqualTo(cases);
  }

  private static String text(Case chosen) {
    String index = chosen.index() == 0 ? "" : String.valueOf(chosen.index());
    return (chosen.phase() + index + "-" + chosen.moment()).toLowerCase(java.util.Locale.ROOT);
  }
}
