package org.roundtrip.project;

import org.roundtrip.revision.UnreadableHistoryException;

/** A project whose migration tool is not to be had here, so that nothing of it can be run. */
public final class ToolMissingException extends UnreadableHistoryException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message one sentence: what is missing, where, and how to get it
   */
  public ToolMissingException(String message) {
    super(message);
  }

  /**
   * @param message one sentence: what is missing, where, and how to get it
   * @param cause what was caught, for {@code --debug}
   */
  public ToolMissingException(String message, Throwable cause) {
    super(message, cause);
  }
}
