package org.roundtrip.ci.console;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * Where a line may be drawn over again and again.
 *
 * @param writer null where nobody watches
 */
public record Terminal(@Nullable PrintWriter writer) {

  /** The shell script can tell better than Java whether the standard error is a terminal. */
  private static final String PROPERTY = "roundtrip.terminal";

  /** The terminal behind a writer, if there is one and it is no CI server's. */
  public static Terminal of(PrintWriter writer) {
    String property = System.getProperty(PROPERTY);
    boolean interactive = property == null ? System.console() != null : property.equals("true");
    boolean simple = "dumb".equals(System.getenv("TERM")) || System.getenv("CI") != null;
    return new Terminal(interactive && !simple ? writer : null);
  }

  void draw(String line) {
    show("\r" + line + "\u001B[K");
  }

  void erase() {
    show("\r\u001B[K");
  }

  private void show(String text) {
    if (writer != null) {
      writer.print(text);
      writer.flush();
    }
  }
}
