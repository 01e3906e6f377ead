package org.roundtrip.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Report;
import org.roundtrip.project.ToolSettings;
import org.roundtrip.setting.Advice;

/** Reports repeat no secret, wherever it comes from. */
class HiddenSecretsTest {

  private static final HiddenSecrets SECRETS =
      HiddenSecrets.of(
          Map.of(
              "environment.API_SECRET", "hunter2secret",
              "environment.DEBUG", "1",
              "environment.HOME", "/root",
              "url", "postgresql://ann:swordfish@db/app"),
          "CREATE ROLE bob PASSWORD 'open sesame'");

  @ParameterizedTest
  @CsvSource({
    "the key hunter2secret is wrong, the key … is wrong",
    "postgresql://ann:swordfish@db/app, postgresql://ann:…@db/app",
    "PASSWORD 'open sesame', PASSWORD '…'",
    "/root/1 true, /root/1 true",
  })
  void textsRepeatNoSecret(String text, String shown) {
    assertThat(SECRETS.hide(text)).isEqualTo(shown);
  }

  @Test
  void failuresRepeatNoSecret() {
    EnvironmentException failure =
        new EnvironmentException(Advice.of("env.py failed: {}", "KeyError: hunter2secret"));

    assertThat(SECRETS.hide(failure)).hasMessage("env.py failed: KeyError: …");
  }

  @Test
  void findingsRepeatNoSecret(@TempDir Path project) throws IOException {
    Files.writeString(project.resolve("1_create_keys.up.sql"), "SELECT hunter2secret;");
    Files.writeString(project.resolve("1_create_keys.down.sql"), "SELECT 1;");
    ToolSettings tools = ToolSettings.none().with(Map.of("environment.KEY", "hunter2secret"));

    Report report =
        new Verification(
                Settings.of(project).withTools(tools).withEngines(Set.of(Engine.SQLITE)),
                Progress.SILENT)
            .run();

    assertThat(report.findings()).isNotEmpty();
    assertThat(report.toString()).contains("SELECT …").doesNotContain("hunter2secret");
  }
}
