package org.roundtrip.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.revision.UnreadableScriptException;
import org.roundtrip.sql.Token.Kind;

/** Splits scripts into the statements that are sent to a server. */
public final class ScriptSplitter {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String script;
  private final SqlSyntax syntax;
  private final LineCounter lines;
  private final Lexer lexer;
  private final ProgramExecutionGuard guard;
  private final List<Statement> statements = new ArrayList<>();
  private BlockTracker blocks;
  private @Nullable Token first;
  private @Nullable Token last;

  private ScriptSplitter(SqlSyntax syntax, LineCounter lines, String script) {
    this.script = script;
    this.syntax = syntax;
    this.lines = lines;
    int start = script.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
    lexer = new Lexer(syntax.lexicalRules(), script, start, script.length());
    guard = syntax.guard(script);
    blocks = new BlockTracker(syntax.blocks());
  }

  /**
   * Splits a script, in time linear in its length. A script of comments has no statements. Ignores
   * psql commands that only change its output.
   *
   * @param start the location of the first character of the text
   * @throws UnreadableScriptException if a quote or a comment is not terminated, and for constructs
   *     that could run programs on the host: other psql commands, {@code COPY … PROGRAM}, SQLite's
   *     {@code load_extension}
   */
  public static List<Statement> split(Engine engine, SourceLocation start, String text) {
    LineCounter lines = new LineCounter(start, text);
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      throw new UnreadableScriptException(
          lines.at(nul), "a NUL character, which SQL cannot contain; save the file as plain text.");
    }
    return new ScriptSplitter(SqlSyntax.of(engine), lines, text).split();
  }

  private List<Statement> split() {
    Token token = lexer.nextSignificant();
    while (token.kind() != Kind.END) {
      take(token);
      token = lexer.nextSignificant();
    }
    finish(null);
    return List.copyOf(statements);
  }

  private void take(Token token) {
    if (token.kind() == Kind.UNFINISHED) {
      throw unreadable(token, unfinished(token));
    }
    if (syntax.clientCommands().begins(token, first == null)) {
      passOver(token);
    } else if (token.is(";") && !blocks.isOpen()) {
      finish(blocks.takesRows() ? rows(token) : null);
    } else {
      guard.check(token).ifPresent(this::refuse);
      blocks.add(token);
      first = first == null ? token : first;
      last = token;
    }
  }

  private void finish(@Nullable CopyData rows) {
    if (first != null && last != null) {
      String text = script.substring(first.start(), last.end());
      statements.add(new Statement(text, lines.at(first.start()), rows));
    }
    first = null;
    last = null;
    blocks = new BlockTracker(syntax.blocks());
  }

  /** The lines between the one with the {@code COPY} and the next that is {@code \.} alone. */
  private CopyData rows(Token semicolon) {
    int from = lexer.nextLine(semicolon.end());
    for (int line = from; line < script.length(); line = lexer.nextLine(line)) {
      if (script.startsWith("\\.", line) && line(line).equals("\\.")) {
        lexer.moveTo(lexer.nextLine(line));
        return new CopyData(script.substring(from, line));
      }
    }
    throw unreadable(
        first == null ? semicolon : first,
        "the rows of this COPY are not terminated; add a line with \\. after them.");
  }

  /** The text from here to the end of the line. */
  private String line(int from) {
    return script.substring(from, lexer.nextLine(from)).strip();
  }

  private void passOver(Token token) {
    String command = line(token.start());
    if (first != null || !syntax.clientCommands().isHarmless(command)) {
      throw unreadable(
          token,
          "%s is a command of %s and not SQL; remove it, or write SQL instead."
              .formatted(command.split("\\s+", 2)[0], syntax.clientCommands().client()));
    }
    lexer.moveTo(lexer.nextLine(token.start()));
  }

  private void refuse(ProgramExecutionGuard.Refusal refusal) {
    throw unreadable(
        refusal.token(), refusal.effect() + "; migrations must not do that, remove it.");
  }

  private String unfinished(Token token) {
    return switch (script.charAt(token.start())) {
      case '/' -> "the comment that begins here is not terminated; add */ after it.";
      case '"', '`', '[' -> "the quoted name that begins here is not terminated; close the quote.";
      case '$' -> "the dollar quote that begins here is not terminated; repeat its tag after it.";
      default -> "the string that begins here is not terminated; close the quote.";
    };
  }

  private UnreadableScriptException unreadable(Token token, String message) {
    return new UnreadableScriptException(lines.at(token.start()), message);
  }
}
