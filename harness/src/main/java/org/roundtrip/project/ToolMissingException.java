package org.roundtrip.project;

import org.jspecify.annotations.Nullable;
import org.roundtrip.revision.UnreadableHistoryException;
import org.roundtrip.setting.Advice;

/** The project's migration tool is not available, so its migrations cannot run. */
public final class ToolMissingException extends UnreadableHistoryException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message one sentence: what is wrong, where, and what to do
   */
  public ToolMissingException(String message) {
    this(Advice.of(message), null);
  }

  /**
   * @param message one sentence: what is wrong, where, and what to do
   * @param cause the original exception
   */
  public ToolMissingException(String message, @Nullable Throwable cause) {
    this(Advice.of(message), cause);
  }

  /**
   * @param advice one sentence: what is wrong, where, and what to do
   */
  public ToolMissingException(Advice advice) {
    this(advice, null);
  }

  /**
   * @param advice one sentence: what is wrong, where, and what to do
   * @param cause the original exception
   */
  public ToolMissingException(Advice advice, @Nullable Throwable cause) {
    super(advice, cause);
  }
}
