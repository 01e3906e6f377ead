package org.roundtrip.sql.postgres;

import java.util.Locale;
import java.util.Set;
import org.roundtrip.sql.ClientCommands;
import org.roundtrip.sql.Token;

/** The commands of psql, which begin with a backslash. */
final class PsqlCommands implements ClientCommands {

  private static final Set<String> HARMLESS =
      Set.of(
          "\\echo",
          "\\qecho",
          "\\timing",
          "\\pset",
          "\\restrict",
          "\\unrestrict",
          "\\encoding",
          "\\x");

  private static final Set<String> HARMLESS_VARIABLES = Set.of("ON_ERROR_STOP", "QUIET");

  @Override
  public String client() {
    return "psql";
  }

  @Override
  public boolean begins(Token token, boolean startsStatement) {
    return token.is("\\");
  }

  @Override
  public boolean isHarmless(String line) {
    String[] words = line.split("\\s+");
    return words[0].equals("\\set") && words.length > 1
        ? HARMLESS_VARIABLES.contains(words[1].toUpperCase(Locale.ROOT))
        : HARMLESS.contains(words[0]);
  }
}
