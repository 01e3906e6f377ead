package org.roundtrip.junit;

/** A setting that makes no sense; its message is one sentence that says what to write. */
final class WrongSettingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WrongSettingException(String message) {
    super(message);
  }
}
