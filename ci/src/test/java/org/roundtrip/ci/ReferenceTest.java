package org.roundtrip.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** {@code docs/command.md} says what the command takes, all of it and nothing else. */
class ReferenceTest {

  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(-[^`]+)` \\|");

  @Test
  void theReferenceHasEveryOptionOfEveryCommand() throws IOException {
    CommandLine all = RoundtripCommand.line();
    Map<String, List<String>> taken = new TreeMap<>();
    taken.put("roundtrip", options(all));
    all.getSubcommands()
        .forEach(
            (name, command) -> {
              List<String> own = new ArrayList<>(options(command));
              own.removeAll(taken.get("roundtrip"));
              taken.put("roundtrip " + name, own);
            });

    assertThat(documented()).isEqualTo(taken);
  }

  private static Map<String, List<String>> documented() throws IOException {
    Map<String, List<String>> documented = new TreeMap<>();
    String[] sections = Files.readString(Path.of("../docs/command.md")).split("(?m)^## ");
    for (String section : List.of(sections).subList(1, sections.length)) {
      documented.put(
          section.lines().findFirst().orElseThrow(),
          ROW.matcher(section).results().map(row -> row.group(1)).sorted().toList());
    }
    return documented;
  }

  private static List<String> options(CommandLine command) {
    return command.getCommandSpec().options().stream().map(ReferenceTest::text).sorted().toList();
  }

  private static String text(OptionSpec option) {
    String names = String.join(", ", option.names());
    return option.arity().max() == 0 ? names : names + " " + option.paramLabel();
  }
}
