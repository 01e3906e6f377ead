package org.roundtrip.revision;

/** A revision was asked for that the history does not have, or that is not unique. */
public final class UnknownRevisionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message one sentence: what was asked for and what there is
   */
  public UnknownRevisionException(String message) {
    super(message);
  }
}
