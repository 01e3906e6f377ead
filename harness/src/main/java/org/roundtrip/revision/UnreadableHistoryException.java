package org.roundtrip.revision;

/** A migration folder that cannot be read as a history; the user has to change something. */
public class UnreadableHistoryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message one sentence: what is wrong, where, and what to do
   */
  public UnreadableHistoryException(String message) {
    super(message);
  }

  /**
   * @param message one sentence: what is wrong, where, and what to do
   * @param cause what was caught, for {@code --debug}
   */
  public UnreadableHistoryException(String message, Throwable cause) {
    super(message, cause);
  }
}
