package org.roundtrip.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reports of shards join into the report of the whole run. */
class ShardTest {

  private static final String SAMPLE = "../sample-project/";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/main/resources/db/revisions",
        "broken/branch-order/migrations",
        "broken/missing-downgrade/migrations",
        "broken/no-row-is-taken/migrations",
        "broken/rows-not-restored/migrations",
        "broken/two-heads/migrations"
      })
  void anyNumberOfShardsGivesTheSameReport(String history) throws IOException {
    CommandRun whole =
        run("verify", SAMPLE + history, "--postgres", "embedded", "--report", "json=-");
    CommandRun one = merged(history, 1);
    CommandRun three = merged(history, 3);

    assertThat(withoutSeconds(one.out())).isEqualTo(withoutSeconds(whole.out()));
    assertThat(withoutSeconds(three.out())).isEqualTo(withoutSeconds(whole.out()));
    assertThat(withoutSeconds(three.err())).isEqualTo(withoutSeconds(whole.err()));
    assertThat(three.exitCode()).isEqualTo(whole.exitCode());
  }

  private CommandRun merged(String history, int count) {
    List<String> merge = new ArrayList<>(List.of("merge"));
    for (int number = 1; number <= count; number++) {
      merge.add(shard(history, number, count).toString());
    }
    merge.addAll(List.of("--report", "json=-"));
    return run(merge.toArray(String[]::new));
  }

  private Path shard(String history, int number, int count) {
    Path blob = folder.resolve("shard-" + number + "-of-" + count + ".json");
    run(
        "verify",
        SAMPLE + history,
        "--postgres",
        "embedded",
        "--shard",
        number + "/" + count,
        "--report",
        "blob=" + blob);
    return blob;
  }

  private static CommandRun run(String... arguments) {
    return CommandRun.of(arguments);
  }

  /** Without times and without the progress of a run that takes long. */
  private static String withoutSeconds(String text) {
    return text.replaceAll("\"seconds\": [\\d.]+", "")
        .replaceAll("[\\d.]+ seconds", "")
        .replaceAll("(?m)^roundtrip: \\d+:\\d\\d .*\\R", "");
  }
}
