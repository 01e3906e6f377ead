package org.roundtrip.ci;

/** The {@code roundtrip} command. */
public final class Main {

  private Main() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(RoundtripCommand.line().execute(arguments));
  }
}
