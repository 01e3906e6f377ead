package org.roundtrip.sql.sqlite;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roundtrip.sql.ProgramExecutionGuard;
import org.roundtrip.sql.Token;

/** Finds calls of {@code load_extension}. */
final class LoadExtensionGuard implements ProgramExecutionGuard {

  private static final String FUNCTION = "load_extension";
  private static final Pattern SUSPECT = Pattern.compile(FUNCTION, Pattern.CASE_INSENSITIVE);

  private @Nullable Token previous;

  private LoadExtensionGuard() {}

  /** Skips the search in most scripts. */
  static ProgramExecutionGuard of(String script) {
    return SUSPECT.matcher(script).find() ? new LoadExtensionGuard() : NONE;
  }

  @Override
  public Optional<Refusal> check(Token token) {
    Token name = previous;
    previous = token;
    boolean called =
        token.is("(")
            && name != null
            && name.isIdentifier()
            && name.value().equalsIgnoreCase(FUNCTION);
    return called
        ? Optional.of(new Refusal(name, "load_extension would load a program into the database"))
        : Optional.empty();
  }
}
