package org.roundtrip.ci;

/** What the command's exit codes mean; scripts rely on them. */
final class ExitCode {

  static final int CLEAN = 0;
  static final int FINDINGS = 1;
  static final int WRONG_USE = 2;
  static final int ENVIRONMENT = 3;

  private ExitCode() {}
}
