package org.roundtrip.sql;

import org.roundtrip.revision.SourceLocation;

/** Turns places in a script into lines. Quick when it is asked for them in their order. */
final class LineCounter {

  private final SourceLocation start;
  private final String script;
  private int counted;
  private int line;

  LineCounter(SourceLocation start, String script) {
    this.start = start;
    this.script = script;
    this.line = start.line();
  }

  SourceLocation at(int place) {
    if (place < counted) {
      counted = 0;
      line = start.line();
    }
    while (counted < place) {
      if (script.charAt(counted++) == '\n') {
        line++;
      }
    }
    return new SourceLocation(start.file(), line);
  }
}
