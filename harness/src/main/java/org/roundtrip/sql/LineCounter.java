package org.roundtrip.sql;

import org.roundtrip.revision.SourceLocation;

/** Converts positions in a script to line numbers. Fast for ascending positions. */
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
