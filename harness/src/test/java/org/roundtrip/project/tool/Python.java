package org.roundtrip.project.tool;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.util.Optional;

/**
 * The Python that tests run tools with: the system property {@code roundtrip.python}, else the
 * environment variable {@code ROUNDTRIP_PYTHON}, else {@code python3}.
 */
public final class Python {

  private Python() {}

  /**
   * The command of a Python that has a module. Where there is none the tests are skipped and say
   * so, or fail when {@code ROUNDTRIP_TOOLS=required} asks for it.
   */
  public static String with(String module) {
    String python =
        Optional.ofNullable(System.getProperty("roundtrip.python"))
            .or(() -> Optional.ofNullable(System.getenv("ROUNDTRIP_PYTHON")))
            .orElse("python3");
    if (!imports(python, module)) {
      String reason =
          "'%s' has no module '%s'; ROUNDTRIP_PYTHON names another Python"
              .formatted(python, module);
      if ("required".equals(System.getenv("ROUNDTRIP_TOOLS"))) {
        fail(reason);
      }
      abort(reason);
    }
    return python;
  }

  private static boolean imports(String python, String module) {
    try {
      Process process =
          new ProcessBuilder(python, "-c", "import " + module)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
