package org.roundtrip.rowtest;

/** A declaration about rows is wrong. */
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
