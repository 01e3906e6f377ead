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
 * The Python that runs Alembic for the samples: what {@code ROUNDTRIP_PYTHON} names, or else the
 * environment of the chat service, or else {@code python3}.
 */
final class SamplePython {

  private static final Path OF_THE_SERVICE = Path.of("chat-service/.venv/bin/python");

  private SamplePython() {}

  /**
   * How Alembic is run. Where it cannot be, the test is skipped and says why, or fails when {@code
   * ROUNDTRIP_TOOLS=required} asks for it.
   */
  static ToolSettings settings() {
    String usual = Files.exists(OF_THE_SERVICE) ? OF_THE_SERVICE.toString() : "python3";
    String python = Optional.ofNullable(System.getenv("ROUNDTRIP_PYTHON")).orElse(usual);
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
