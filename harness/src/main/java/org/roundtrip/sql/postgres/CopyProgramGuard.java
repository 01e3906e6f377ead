package org.roundtrip.sql.postgres;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roundtrip.sql.ProgramExecutionGuard;
import org.roundtrip.sql.Token;
import org.roundtrip.sql.Token.Kind;
import org.roundtrip.sql.Tokens;

/**
 * Finds {@code COPY … PROGRAM}. In SQL, {@code (FROM | TO) PROGRAM} before a string has no other
 * meaning. Strings are searched too, because a routine may execute them; there {@code format} or
 * {@code ||} can supply the command.
 */
final class CopyProgramGuard implements ProgramExecutionGuard {

  private static final Pattern SUSPECT = Pattern.compile("PROGRAM", Pattern.CASE_INSENSITIVE);

  private @Nullable Token beforeLast;
  private @Nullable Token last;

  private CopyProgramGuard() {}

  /** Skips the search in most scripts. */
  static ProgramExecutionGuard of(String script) {
    return SUSPECT.matcher(script).find() ? new CopyProgramGuard() : NONE;
  }

  @Override
  public Optional<Refusal> check(Token token) {
    if (endsInProgram() && (token.kind() == Kind.STRING || token.kind() == Kind.UNFINISHED)) {
      return refusal(token);
    }
    if (last != null && last.kind() == Kind.STRING && token.is("||") && commandGoesOn(last)) {
      return refusal(last);
    }
    Optional<Refusal> inside = token.kind() == Kind.STRING ? checkInside(token) : Optional.empty();
    pass(token);
    return inside;
  }

  private Optional<Refusal> checkInside(Token string) {
    CopyProgramGuard inside = new CopyProgramGuard();
    boolean copy = false;
    for (Token token : inside(string).list()) {
      copy |= token.is("COPY");
      Optional<Refusal> refusal =
          copy && inside.endsInProgram() && token.text().startsWith("%")
              ? refusal(token)
              : inside.check(token);
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }

  /** Whether a string such as {@code 'COPY t TO PROGRAM '} ends before the name of the program. */
  private static boolean commandGoesOn(Token string) {
    CopyProgramGuard inside = new CopyProgramGuard();
    Tokens tokens = inside(string);
    tokens.list().forEach(inside::pass);
    return tokens.is(0, "COPY") && inside.endsInProgram();
  }

  private void pass(Token token) {
    beforeLast = last;
    last = token;
  }

  private boolean endsInProgram() {
    return last != null
        && beforeLast != null
        && last.is("PROGRAM")
        && beforeLast.isOneOf("FROM", "TO");
  }

  private static Tokens inside(Token string) {
    return Tokens.inside(PostgresSyntax.RULES, string);
  }

  private static Optional<Refusal> refusal(Token token) {
    return Optional.of(
        new Refusal(token, "COPY with PROGRAM would run a program on the database's host"));
  }
}
