package org.roundtrip.ci;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two runs write the same report, times apart. */
class SameBytesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/main/resources/db/revisions",
        "broken/branch-order/migrations",
        "broken/rows-not-restored/migrations",
        "broken/trigger-not-restored/migrations"
      })
  void onBothDatabases(String history) {
    CommandRun first = verify(history);
    CommandRun second = verify(history);

    assertThat(first.out()).startsWith("{").contains("\"postgresql\"", "\"sqlite\"");
    assertThat(withoutSeconds(second.out())).isEqualTo(withoutSeconds(first.out()));
    assertThat(second.exitCode()).isEqualTo(first.exitCode());
  }

  private static CommandRun verify(String history) {
    return CommandRun.of(
        "verify",
        "../sample-project/" + history,
        "--database",
        "sqlite",
        "--database",
        "postgresql",
        "--postgres",
        "embedded",
        "--report",
        "json=-");
  }

  private static String withoutSeconds(String json) {
    return json.replaceAll("\"seconds\": [\\d.]+", "");
  }
}
