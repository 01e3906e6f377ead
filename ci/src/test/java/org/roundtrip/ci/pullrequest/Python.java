package org.roundtrip.ci.pullrequest;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.util.Optional;

/** The Python that runs Alembic: {@code ROUNDTRIP_PYTHON}, otherwise {@code python3}. */
final class Python {

  private Python() {}

  /**
   * Its command. Without Alembic, the test is skipped, or fails with {@code
   * ROUNDTRIP_TOOLS=required}.
   */
  static String withAlembic() throws IOException {
    String python = Optional.ofNullable(System.getenv("ROUNDTRIP_PYTHON")).orElse("python3");
    if (!importsAlembic(python)) {
      String reason = "'" + python + "' has no Alembic; ROUNDTRIP_PYTHON names another Python";
      if ("required".equals(System.getenv("ROUNDTRIP_TOOLS"))) {
        fail(reason);
      }
      abort(reason);
    }
    return python;
  }

  private static boolean importsAlembic(String python) throws IOException {
    try {
      return new ProcessBuilder(python, "-c", "import alembic")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
