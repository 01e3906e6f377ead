package org.roundtrip.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.revision.UnreadableHistoryException;
import org.roundtrip.sql.Token.Kind;

/** Cuts one script at the semicolons that end a statement. */
final class Cutter {

  private final Engine engine;
  private final LineCounter lines;
  private final Lexer lexer;
  private final ProgramExecutionGuard danger;
  private final List<Statement> statements = new ArrayList<>();
  private BlockTracker outline;
  private @Nullable Token first;
  private @Nullable Token last;

  Cutter(Engine engine, LineCounter lines, Lexer lexer) {
    this.engine = engine;
    this.lines = lines;
    this.lexer = lexer;
    this.danger = ProgramExecutionGuard.in(engine, lexer.script, lines);
    this.outline = new BlockTracker(engine);
  }

  List<Statement> cut() {
    Token token = lexer.next();
    while (token.kind() != Kind.END) {
      take(token);
      token = lexer.next();
    }
    finish(null);
    return List.copyOf(statements);
  }

  private void take(Token token) {
    if (token.kind() == Kind.UNFINISHED) {
      throw unfinished(token);
    }
    if (token.is('\\') && engine == Engine.POSTGRESQL) {
      passOver(token);
    } else if (token.is(';') && !outline.isOpen()) {
      finish(outline.takesRows() ? rows() : null);
    } else {
      refuseShellCommand(token);
      danger.look(token);
      outline.add(token);
      first = first == null ? token : first;
      last = token;
    }
  }

  private void finish(@Nullable CopyData rows) {
    if (first != null && last != null) {
      String text = lexer.script.substring(first.start(), last.end());
      statements.add(new Statement(text, lines.at(first.start()), rows));
    }
    first = null;
    last = null;
    outline = new BlockTracker(engine);
  }

  /** The lines between the one with the {@code COPY} and the next that is {@code \.} alone. */
  private CopyData rows() {
    int from = lexer.after("\n", lexer.at);
    for (int line = from; line < lexer.end; line = lexer.after("\n", line)) {
      if (lexer.script.startsWith("\\.", line) && line(line).equals("\\.")) {
        lexer.moveTo(lexer.after("\n", line));
        return new CopyData(lexer.script.substring(from, line));
      }
    }
    throw new UnreadableHistoryException(
        place(first) + ": the rows of this COPY have no end; write a line \\. after them.");
  }

  /** What stands from here to the end of the line. */
  private String line(int from) {
    return lexer.script.substring(from, lexer.after("\n", from)).strip();
  }

  private void passOver(Token backslash) {
    String command = line(backslash.start());
    if (first != null || !PsqlCommand.isHarmless(command)) {
      throw new UnreadableHistoryException(
          "%s: %s is a command of psql and not SQL; write SQL instead, or take it out."
              .formatted(place(backslash), PsqlCommand.name(command)));
    }
    lexer.moveTo(lexer.after("\n", backslash.start()));
  }

  private void refuseShellCommand(Token token) {
    if (engine == Engine.SQLITE && first == null && token.is('.')) {
      throw new UnreadableHistoryException(
          "%s: %s is a command of the sqlite3 shell and not SQL; write SQL instead, or take it out."
              .formatted(place(token), PsqlCommand.name(line(token.start()))));
    }
  }

  private UnreadableHistoryException unfinished(Token token) {
    String what =
        switch (lexer.script.charAt(token.start())) {
          case '/' -> "the comment that begins here has no end; write */ after it.";
          case '"', '`', '[' -> "the quoted name that begins here has no end; close the quote.";
          case '$' -> "the dollar quote that begins here has no end; write its tag again after it.";
          default -> "the string that begins here has no end; close the quote.";
        };
    return new UnreadableHistoryException(place(token) + ": " + what);
  }

  private String place(@Nullable Token token) {
    return lines.at(token == null ? 0 : token.start()).toString();
  }
}
