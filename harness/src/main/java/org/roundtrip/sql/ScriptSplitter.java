package org.roundtrip.sql;

import java.util.List;
import org.roundtrip.dialect.Engine;
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.revision.UnreadableHistoryException;

/** Splits scripts into the statements that are sent to a server. */
public final class ScriptSplitter {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private ScriptSplitter() {}

  /**
   * Splits a script, in time linear in its length. What holds nothing but comments has no
   * statements. Commands of psql that only change what it prints are passed over.
   *
   * @param start where the text's first character is
   * @throws UnreadableHistoryException when a quote or a comment has no end, and for what could run
   *     programs on the machine: psql's other commands, {@code COPY … PROGRAM}, SQLite's {@code
   *     load_extension}
   */
  public static List<Statement> split(Engine engine, SourceLocation start, String text) {
    LineCounter lines = new LineCounter(start, text);
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      throw new UnreadableHistoryException(
          lines.at(nul) + ": a NUL character, which no SQL can hold; save the file as plain text.");
    }
    int from = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
    return new Cutter(engine, lines, Lexer.over(engine, text, from, text.length())).cut();
  }
}
