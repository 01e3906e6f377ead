package org.roundtrip.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.finding.FindingCode;

class CheckSelectionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RT104               | RT104
          rt104 RT109         | RT104 RT109
          has-downgrade       | RT101 RT102
          HAS-DOWNGRADE rt104 | RT101 RT102 RT104
          upgrades            | RT109
          """)
  void takesNamesAndCodes(String words, String codes) {
    CheckSelection selection = CheckSelection.of(List.of(words.split(" ")));

    assertThat(selection.codes().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")))
        .isEqualTo(codes);
  }

  @Test
  void anUnknownNameListsAll() {
    assertThatThrownBy(() -> CheckSelection.of(List.of("drops")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "There is no check 'drops'; the checks are %s, and the codes are %s."
                .formatted(
                    Checks.names().stream().map(CheckName::key).collect(Collectors.joining(", ")),
                    Arrays.stream(FindingCode.values())
                        .map(Enum::name)
                        .collect(Collectors.joining(", "))));
  }

  @ParameterizedTest
  @CsvSource({"RT104, false", "RT203, true", "has-downgrade, false", "'', true"})
  void knowsWhetherRowsAreNeeded(String word, boolean needed) {
    CheckSelection selection = CheckSelection.of(word.isEmpty() ? List.of() : List.of(word));

    assertThat(selection.needsRows()).isEqualTo(needed);
  }
}
