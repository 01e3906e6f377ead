package org.roundtrip.rowtest;

/** Something that the user declared about rows makes no sense; its message is one sentence. */
public final class WrongDeclarationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong, where it is written and what to do
   */
  public WrongDeclarationException(String message) {
    super(message);
  }

  /**
   * @param message what is wrong, where it is written and what to do
   */
  public WrongDeclarationException(String message, Throwable cause) {
    super(message, cause);
  }
}
