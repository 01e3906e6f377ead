package org.roundtrip.sql;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.revision.UnreadableHistoryException;
import org.roundtrip.sql.Token.Kind;

/** Refuses SQL that runs programs on the database's machine. It is shown every token in order. */
abstract class ProgramExecutionGuard {

  /** A word without which there is none; most scripts are spared the search. */
  private static final Pattern SUSPECT =
      Pattern.compile("PROGRAM|load_extension", Pattern.CASE_INSENSITIVE);

  final LineCounter lines;

  ProgramExecutionGuard(LineCounter lines) {
    this.lines = lines;
  }

  static ProgramExecutionGuard in(Engine engine, String script, LineCounter lines) {
    if (!SUSPECT.matcher(script).find()) {
      return new None(lines);
    }
    return engine == Engine.SQLITE ? new LoadExtension(lines) : new CopyProgram(lines);
  }

  /**
   * Looks at the next token.
   *
   * @throws UnreadableHistoryException when it completes something that is refused
   */
  abstract void look(Token token);

  private static final class None extends ProgramExecutionGuard {
    None(LineCounter lines) {
      super(lines);
    }

    @Override
    void look(Token token) {}
  }

  private static final class LoadExtension extends ProgramExecutionGuard {
    private @Nullable Token previous;

    LoadExtension(LineCounter lines) {
      super(lines);
    }

    @Override
    void look(Token token) {
      if (token.is('(') && previous != null && isLoadExtension(previous)) {
        throw new UnreadableHistoryException(
            lines.at(previous.start())
                + ": load_extension would load a program into the database;"
                + " migrations may not do that, take it out.");
      }
      previous = token;
    }

    private static boolean isLoadExtension(Token token) {
      return token.is("load_extension")
          || token.kind() == Kind.NAME
              && token
                  .text()
                  .substring(1, token.text().length() - 1)
                  .equalsIgnoreCase("load_extension");
    }
  }

  /**
   * {@code (FROM | TO) PROGRAM} before a string is nothing else in SQL. Strings are searched too,
   * because a routine may execute them; there the command can come from {@code format} or {@code
   * ||}.
   */
  private static final class CopyProgram extends ProgramExecutionGuard {
    private @Nullable Token beforeLast;
    private @Nullable Token last;

    CopyProgram(LineCounter lines) {
      super(lines);
    }

    @Override
    void look(Token token) {
      boolean toProgram = last != null && beforeLast != null && isToProgram(beforeLast, last);
      if (toProgram && (token.kind() == Kind.STRING || token.kind() == Kind.UNFINISHED)) {
        throw refused(token);
      }
      if (last != null && last.kind() == Kind.STRING && token.is('|') && commandGoesOn(last)) {
        throw refused(last);
      }
      if (token.kind() == Kind.STRING) {
        lookInside(token);
      }
      beforeLast = last;
      last = token;
    }

    private void lookInside(Token string) {
      CopyProgram inside = new CopyProgram(lines);
      Lexer lexer = inside(string);
      boolean copy = false;
      for (Token token = lexer.next(); token.kind() != Kind.END; token = lexer.next()) {
        copy |= token.is("COPY");
        if (copy && token.is('%') && inside.endsInProgram()) {
          throw refused(token);
        }
        inside.look(token);
      }
    }

    /** Whether a string such as {@code 'COPY t TO PROGRAM '} waits for the program's name. */
    private boolean commandGoesOn(Token string) {
      CopyProgram inside = new CopyProgram(lines);
      Lexer lexer = inside(string);
      Token first = lexer.next();
      for (Token token = first; token.kind() != Kind.END; token = lexer.next()) {
        inside.beforeLast = inside.last;
        inside.last = token;
      }
      return first.is("COPY") && inside.endsInProgram();
    }

    private boolean endsInProgram() {
      return last != null && beforeLast != null && isToProgram(beforeLast, last);
    }

    private static boolean isToProgram(Token beforeLast, Token last) {
      return last.is("PROGRAM") && beforeLast.isOneOf("FROM", "TO");
    }

    private static Lexer inside(Token string) {
      Contents contents = Contents.of(string);
      return Lexer.over(Engine.POSTGRESQL, string.script(), contents.start(), contents.end());
    }

    private UnreadableHistoryException refused(Token token) {
      return new UnreadableHistoryException(
          lines.at(token.start())
              + ": COPY with PROGRAM would run a program on the database's machine;"
              + " migrations may not do that, take it out.");
    }
  }
}
