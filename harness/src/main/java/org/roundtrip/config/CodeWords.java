package org.roundtrip.config;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.roundtrip.finding.FindingCode;

/** Reads codes of findings. */
final class CodeWords {

  private CodeWords() {}

  /** The code that a word names; the word is the key or its value. */
  static FindingCode code(Section section, String key, String word) {
    return Arrays.stream(FindingCode.values())
        .filter(code -> code.name().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                section.invalid(
                    key,
                    "names no code; the codes are "
                        + Arrays.stream(FindingCode.values())
                            .map(Enum::name)
                            .collect(Collectors.joining(", "))
                        + "."));
  }
}
