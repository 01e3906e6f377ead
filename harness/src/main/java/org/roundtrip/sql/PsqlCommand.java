package org.roundtrip.sql;

import java.util.Locale;
import java.util.Set;

/** Knows which lines that begin with a backslash can be left out without changing what is run. */
final class PsqlCommand {

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

  private PsqlCommand() {}

  /** Whether a line is one of those that change only what psql prints. */
  static boolean isHarmless(String line) {
    String[] words = line.split("\\s+");
    return words[0].equals("\\set") && words.length > 1
        ? HARMLESS_VARIABLES.contains(words[1].toUpperCase(Locale.ROOT))
        : HARMLESS.contains(words[0]);
  }

  /** The command alone, without what follows it. */
  static String name(String line) {
    return line.split("\\s+", 2)[0];
  }
}
