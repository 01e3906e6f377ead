package org.roundtrip.revision;

/** A requested revision does not exist in the history or is ambiguous. */
public final class UnknownRevisionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message one sentence: the requested revision and what the history contains
   */
  public UnknownRevisionException(String message) {
    super(message);
  }
}
