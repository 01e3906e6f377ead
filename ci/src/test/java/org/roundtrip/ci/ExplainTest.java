package org.roundtrip.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.roundtrip.finding.FindingCode;

class ExplainTest {

  @ParameterizedTest
  @EnumSource
  void aCodePrintsItsPage(FindingCode code) throws IOException {
    String page = Files.readString(Path.of("..", "docs", "findings", code + ".md"));

    CommandRun run = CommandRun.of("explain", code.name());

    assertThat(run)
        .isEqualTo(new CommandRun(0, page.replaceAll("(?m)^<!-- snippet:.*\\n", ""), ""));
    assertThat(run.out())
        .startsWith("# " + code + ": " + code.title() + "\n")
        .doesNotContain("<!-- snippet:");
  }

  @Test
  void codesMayBeInLowerCase() {
    assertThat(CommandRun.of("explain", "rt204")).isEqualTo(CommandRun.of("explain", "RT204"));
  }

  @Test
  void withoutACodeItListsAll() {
    CommandRun run = CommandRun.of("explain");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith("RT001  error    no revisions were found\n")
        .contains("\nRT007  warning  the name does not describe the change\n")
        .isEqualTo(
            Arrays.stream(FindingCode.values())
                .map(c -> "%s  %-7s  %s\n".formatted(c, c.severity().word(), c.title()))
                .collect(Collectors.joining()));
  }

  @ParameterizedTest
  @CsvSource({
    "RT2040, ' Did you mean ''RT204''?'",
    "RT24, ' Did you mean ''RT204''?'",
    "has-downgrade, ''",
    "42, ''",
  })
  void anUnknownCodeIsOneSentence(String code, String question) {
    assertThat(CommandRun.of("explain", code))
        .isEqualTo(
            new CommandRun(
                2,
                "",
                "roundtrip: There is no code '%s'; 'roundtrip explain' lists all codes.%s%nTry 'roundtrip explain --help'.%n"
                    .formatted(code, question)));
  }
}
