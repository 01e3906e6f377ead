package org.roundtrip.junit;

/** A setting is invalid. The message is one sentence that says how to correct it. */
final class WrongSettingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WrongSettingException(String message) {
    super(message);
  }
}
