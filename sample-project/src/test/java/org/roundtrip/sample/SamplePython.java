package org.roundtrip.sample;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.roundtrip.project.ToolSettings;

/**
 * The Python that runs Alembic for the samples: {@code ROUNDTRIP_PYTHON}, otherwise the environment
 * of the chat service, otherwise {@code python3}.
 */
final class SamplePython {

  private static final Path CHAT_SERVICE_PYTHON = Path.of("chat-service/.venv/bin/python");

  private SamplePython() {}

  /**
   * The settings that run Alembic. Without Alembic, the test is skipped with the reason; with
   * {@code ROUNDTRIP_TOOLS=required} it fails.
   */
  static ToolSettings settings() {
    String defaultPython =
        Files.exists(CHAT_SERVICE_PYTHON) ? CHAT_SERVICE_PYTHON.toString() : "python3";
    String python = Optional.ofNullable(System.getenv("ROUNDTRIP_PYTHON")).orElse(defaultPython);
    if (!hasAlembic(python)) {
      String reason = "'" + python + "' has no Alembic; see sample-project/chat-service/README.md";
      if ("required".equals(System.getenv("ROUNDTRIP_TOOLS"))) {
        fail(reason);
      }
      abort(reason);
    }
    return ToolSettings.none().with(Map.of("python", python));
  }

  private static boolean hasAlembic(String python) {
    try {
      return new ProcessBuilder(python, "-c", "import alembic, psycopg")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
