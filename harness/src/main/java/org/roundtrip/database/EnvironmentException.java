package org.roundtrip.database;

/** What the run needs around it failed: a server, a container engine, a disk. */
public final class EnvironmentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message one sentence: what is wrong, where, and what to do
   */
  public EnvironmentException(String message) {
    super(message);
  }

  /**
   * @param message one sentence: what is wrong, where, and what to do
   * @param cause what was caught, for {@code --debug}
   */
  public EnvironmentException(String message, Throwable cause) {
    super(message, cause);
  }
}
