package org.roundtrip.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The schema as another program prints it, to hold ours against. */
public final class Oracle {

  private Oracle() {}

  /** Skips the test where the program is not installed; where oracles are required it fails. */
  public static void require(String program, Pattern version) throws IOException {
    boolean there;
    try {
      there = version.matcher(run(List.of(program, "--version"))).find();
    } catch (IOException e) {
      there = false;
    }
    String missing = program + ", version " + version + ", is not installed";
    if ("required".equals(System.getenv("ROUNDTRIP_ORACLES"))) {
      assertThat(there).as(missing).isTrue();
    }
    assumeTrue(there, missing);
  }

  /** What a program prints, without comments and random tokens. */
  public static String run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    try (InputStream output = process.getInputStream()) {
      return new String(output.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("\\") && !line.startsWith("--"))
          .collect(Collectors.joining("\n"));
    }
  }
}
