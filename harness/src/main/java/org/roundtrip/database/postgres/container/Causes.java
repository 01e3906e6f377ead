package org.roundtrip.database.postgres.container;

/** Says what is at the bottom of an exception. */
final class Causes {

  private static final int ENOUGH = 300;

  private Causes() {}

  /** The innermost cause's message in one line. */
  static String root(Throwable e) {
    Throwable deepest = e;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    String message = deepest.getMessage();
    return oneLine(message == null ? deepest.getClass().getSimpleName() : message);
  }

  private static String oneLine(String message) {
    String line = message.strip().replaceAll("\\s*\\R\\s*", " ");
    return line.length() <= ENOUGH ? line : line.substring(0, ENOUGH) + "…";
  }
}
