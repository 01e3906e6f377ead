package org.roundtrip.junit;

import java.nio.file.Path;

/**
 * A failure of Roundtrip itself. The message names the class and the migrations that it was
 * verifying.
 */
final class UnexpectedFailureException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnexpectedFailureException(Class<?> testClass, Path project, Throwable cause) {
    super(
        "Roundtrip failed while it verified %s for %s: %s. %s"
            .formatted(project, testClass.getName(), cause, advice(cause)),
        cause);
  }

  private static String advice(Throwable cause) {
    return cause instanceof LinkageError
        ? "A library on the class path has a version that Roundtrip does not support; see the"
            + " requirements in docs/junit.md."
        : "This is a bug in Roundtrip; report it with the stack trace.";
  }
}
