package org.roundtrip.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bash completes the command with the generated script. */
class CompletionTest {

  /** Calls the function that bash has registered for the command. Only Tab allows compopt. */
  private static final String TAB =
      """
      source ./completion
      compopt() { :; }
      COMP_LINE=$1 COMP_POINT=${#1} COMP_TYPE=9 COMP_KEY=9
      read -r -a COMP_WORDS <<<"$1"
      [[ $1 != *' ' ]] || COMP_WORDS+=('')
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      function=$(complete -p roundtrip | sed 's/.*-F \\([^ ]*\\).*/\\1/')
      "$function" roundtrip "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """;

  @TempDir private Path folder;

  @BeforeEach
  void script() throws IOException {
    CommandRun run = CommandRun.of("generate-completion");
    assertThat(run.exitCode()).isZero();
    Files.writeString(folder.resolve("completion"), run.out());
    Files.createDirectory(folder.resolve("migrations"));
  }

  @ParameterizedTest
  @CsvSource({
    "'roundtrip ve',                          verify",
    "'roundtrip st',                          stamp",
    "'roundtrip explain RT90',                RT901 RT902 RT903 RT904",
    "'roundtrip verify m --fail-on ',         error warning note",
    "'roundtrip verify m --database ',        sqlite postgresql",
    "'roundtrip verify m --layout go',        golang-migrate goose",
    "'roundtrip verify m --si',               --since",
    "'roundtrip baseline m --si',             --since",
    "'roundtrip verify mig',                  migrations",
    "'roundtrip policy mig',                  migrations",
  })
  void bashCompletes(String typed, String words) throws Exception {
    assumeTrue(
        List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
            .anyMatch(path -> Files.isExecutable(Path.of(path, "bash"))),
        "There is no bash.");
    assertThat(complete(typed)).containsExactlyInAnyOrder(words.split(" "));
  }

  private List<String> complete(String typed) throws IOException, InterruptedException {
    Process bash =
        new ProcessBuilder("bash", "--norc", "-c", TAB, "bash", typed)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).as(output).isZero();
    return output.lines().toList();
  }
}
