package org.roundtrip.database;

import org.jspecify.annotations.Nullable;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.AdvisedException;

/** Something outside of the project failed: a server, Docker or a disk. */
public final class EnvironmentException extends RuntimeException implements AdvisedException {

  private static final long serialVersionUID = 1L;

  private final transient Advice advice;

  /**
   * @param message one sentence: what is wrong, where, and what to do
   */
  public EnvironmentException(String message) {
    this(Advice.of(message), null);
  }

  /**
   * @param message one sentence: what is wrong, where, and what to do
   * @param cause what was caught, for a stack trace
   */
  public EnvironmentException(String message, @Nullable Throwable cause) {
    this(Advice.of(message), cause);
  }

  /**
   * @param advice one sentence: what is wrong, where, and what to do
   */
  public EnvironmentException(Advice advice) {
    this(advice, null);
  }

  /**
   * @param advice one sentence: what is wrong, where, and what to do
   * @param cause what was caught, for a stack trace
   */
  public EnvironmentException(Advice advice, @Nullable Throwable cause) {
    super(advice.plain(), cause);
    this.advice = advice;
  }

  @Override
  public Advice advice() {
    return advice;
  }
}
