package org.roundtrip.revision;

import org.jspecify.annotations.Nullable;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.AdvisedException;

/** A migration folder cannot be read as a history until the user changes it. */
public class UnreadableHistoryException extends RuntimeException implements AdvisedException {

  private static final long serialVersionUID = 1L;

  private final transient Advice advice;

  /**
   * @param message one sentence: what is wrong, where, and what to do
   */
  public UnreadableHistoryException(String message) {
    this(Advice.of(message), null);
  }

  /**
   * @param message one sentence: what is wrong, where, and what to do
   * @param cause what was caught, for a stack trace
   */
  public UnreadableHistoryException(String message, @Nullable Throwable cause) {
    this(Advice.of(message), cause);
  }

  /**
   * @param advice one sentence: what is wrong, where, and what to do
   */
  public UnreadableHistoryException(Advice advice) {
    this(advice, null);
  }

  /**
   * @param advice one sentence: what is wrong, where, and what to do
   * @param cause what was caught, for a stack trace
   */
  public UnreadableHistoryException(Advice advice, @Nullable Throwable cause) {
    super(advice.plain(), cause);
    this.advice = advice;
  }

  @Override
  public Advice advice() {
    return advice;
  }
}
