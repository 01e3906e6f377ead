package org.roundtrip.ci;

/** The {@code roundtrip} command. */
public final class Main {

  private Main() {}

  /** Runs the command. */
  public static void main(String[] arguments) {}
}
