package org.roundtrip.generate.fill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairwiseCombinationsTest {

  @ParameterizedTest
  @CsvSource({"'5', 5", "'2 2 2 2', 7", "'3 3 3 3', 15", "'4 3 2', 12", "'6 5 4 3 2', 34"})
  void everyPairMeetsInFewRows(String text, int most) {
    int[] sizes = Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
    List<int[]> rows = PairwiseCombinations.cover(sizes, 1000);
    assertThat(rows).hasSizeLessThanOrEqualTo(most);
    for (int a = 0; a < sizes.length; a++) {
      for (int b = a + 1; b < sizes.length; b++) {
        Set<List<Integer>> met = new HashSet<>();
        for (int[] row : rows) {
          met.add(List.of(row[a], row[b]));
        }
        assertThat(met).hasSize(sizes[a] * sizes[b]);
      }
    }
  }

  @Test
  void whereRoomIsShortEveryChoiceStillComesUp() {
    List<int[]> rows = PairwiseCombinations.cover(new int[] {10, 10, 10}, 10);
    assertThat(rows).hasSize(10);
    for (int factor = 0; factor < 3; factor++) {
      Set<Integer> seen = new HashSet<>();
      for (int[] row : rows) {
        seen.add(row[factor]);
      }
      assertThat(seen).hasSize(10);
    }
  }

  @Test
  void nothingToChooseGivesNoRows() {
    assertThat(PairwiseCombinations.cover(new int[0], 10)).isEmpty();
  }
}
