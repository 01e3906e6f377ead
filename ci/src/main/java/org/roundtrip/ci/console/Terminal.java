package org.roundtrip.ci.console;

import java.io.PrintWriter;

/**
 * Standard error: a terminal, on which one line is redrawn, or a log.
 *
 * @param interactive whether it is a terminal
 */
public record Terminal(PrintWriter writer, boolean interactive) {

  /** The shell script can tell better than Java whether the standard error is a terminal. */
  private static final String PROPERTY = "roundtrip.terminal";

  /** The terminal behind a writer, if there is one and it is no CI server's. */
  public static Terminal of(PrintWriter writer) {
    String property = System.getProperty(PROPERTY);
    boolean interactive = property == null ? System.console() != null : property.equals("true");
    boolean simple = "dumb".equals(System.getenv("TERM")) || System.getenv("CI") != null;
    return new Terminal(writer, interactive && !simple);
  }

  void draw(String line) {
    show("\r" + line + "\u001B[K");
  }

  void erase() {
    show("\r\u001B[K");
  }

  /** Draws a line on a terminal, or adds one to a log. */
  void announce(String drawn, String logged) {
    if (interactive) {
      draw(drawn);
    } else {
      log(logged);
    }
  }

  void log(String line) {
    writer.println(line);
    writer.flush();
  }

  private void show(String text) {
    if (interactive) {
      writer.print(text);
      writer.flush();
    }
  }
}
