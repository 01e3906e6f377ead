package org.roundtrip.sql.postgres;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.roundtrip.sql.Token;
import org.roundtrip.sql.Tokens;
import org.roundtrip.sql.Trait;

/** The traits of PostgreSQL's statements. */
final class PostgresTraits {

  private static final String[] CONTROL = {
    "BEGIN", "START", "COMMIT", "END", "ROLLBACK", "ABORT", "SAVEPOINT", "RELEASE"
  };

  private static final String[] SESSION = {
    "RESET", "DISCARD", "LISTEN", "UNLISTEN", "PREPARE", "DEALLOCATE", "LOAD", "DECLARE", "CLOSE"
  };

  private static final String[] ANSWERING = {
    "SELECT", "WITH", "VALUES", "TABLE", "EXECUTE", "CALL", "SHOW", "EXPLAIN", "FETCH"
  };

  private PostgresTraits() {}

  static Set<Trait> of(Tokens words) {
    EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);
    if (isControl(words)) {
      traits.add(Trait.TRANSACTION_CONTROL);
    }
    if (needsNoTransaction(words)) {
      traits.add(Trait.NEEDS_NO_TRANSACTION);
    }
    if (words.is(0, "ALTER") && words.is(1, "TYPE") && hasPair(words, "ADD", "VALUE")) {
      traits.add(Trait.ADDS_ENUM_LABEL);
    }
    if (isServerWide(words, 0)) {
      traits.add(Trait.SERVER_WIDE);
    }
    if (changesSession(words)) {
      traits.add(Trait.CHANGES_SESSION);
    }
    if (words.is(0, ANSWERING) || words.is(0, "(") || words.has("RETURNING")) {
      traits.add(Trait.RETURNS_ROWS);
    }
    return words.is(0, "DO") ? withBody(words, traits) : traits;
  }

  private static boolean isControl(Tokens words) {
    return words.is(0, CONTROL) || words.is(0, "PREPARE") && words.is(1, "TRANSACTION");
  }

  private static boolean needsNoTransaction(Tokens words) {
    boolean concurrently =
        words.is(0, "CREATE", "DROP", "REINDEX", "ALTER") && words.has("CONCURRENTLY");
    boolean cluster =
        words.is(0, "CREATE", "DROP") && words.is(1, "DATABASE", "TABLESPACE", "SUBSCRIPTION")
            || words.is(0, "ALTER") && words.is(1, "SYSTEM");
    boolean wholeDatabase =
        words.is(0, "VACUUM")
            || words.is(0, "REINDEX") && words.has("SCHEMA", "DATABASE", "SYSTEM")
            || words.is(0, "CLUSTER") && words.count() == 1
            || words.is(0, "DISCARD") && words.is(1, "ALL");
    return concurrently || cluster || wholeDatabase;
  }

  private static boolean isServerWide(Tokens words, int place) {
    return words.is(place, "CREATE", "ALTER", "DROP")
        && words.is(place + 1, "ROLE", "USER", "GROUP", "TABLESPACE", "DATABASE")
        && !words.is(place + 2, "MAPPING");
  }

  private static boolean isServerWideInside(Tokens body) {
    return IntStream.range(0, body.count()).anyMatch(i -> isServerWide(body, i));
  }

  private static boolean changesSession(Tokens words) {
    return words.is(0, SESSION) || setsForSession(words, 0) || changesSessionAnywhere(words);
  }

  private static boolean setsForSession(Tokens words, int place) {
    return words.is(place, "SET") && !words.is(place + 1, "LOCAL", "CONSTRAINTS", "TRANSACTION");
  }

  /** Traits of any part of a statement. A rollback does not undo {@code setval}. */
  private static boolean changesSessionAnywhere(Tokens words) {
    for (int i = 0; i < words.count(); i++) {
      if (createsTemporary(words, i)
          || words.is(i, "SETVAL", "PG_TEMP")
          || words.is(i, "SET_CONFIG") && !isLocalSetConfig(words, i)
          || isAdvisoryLock(words.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean createsTemporary(Tokens words, int place) {
    return words.is(place, "TEMP", "TEMPORARY")
        && words.is(place - 1, "CREATE", "REPLACE", "GLOBAL", "LOCAL", "INTO");
  }

  /** Whether the call's last argument, its third, is {@code true}. */
  private static boolean isLocalSetConfig(Tokens words, int place) {
    int depth = 0;
    for (int i = place + 1; i < words.count(); i++) {
      depth += words.is(i, "(") ? 1 : words.is(i, ")") ? -1 : 0;
      if (depth == 0) {
        return words.is(i - 1, "TRUE");
      }
    }
    return false;
  }

  private static boolean isAdvisoryLock(Token token) {
    if (!token.startsWith("PG_")) {
      return false;
    }
    String name = token.text().toUpperCase(Locale.ROOT);
    return name.contains("ADVISORY") && !name.contains("XACT");
  }

  private static boolean hasPair(Tokens words, String first, String second) {
    for (int i = 1; i < words.count(); i++) {
      if (words.is(i - 1, first) && words.is(i, second)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Adds the traits of the code in a {@code DO}, which runs immediately, unlike that of a function.
   */
  private static Set<Trait> withBody(Tokens words, EnumSet<Trait> traits) {
    for (Token string : words.strings()) {
      Tokens body = words.inside(string);
      if (body.has("COMMIT", "ROLLBACK")) {
        traits.add(Trait.TRANSACTION_CONTROL);
      }
      if (isServerWideInside(body)) {
        traits.add(Trait.SERVER_WIDE);
      }
      if (changesSessionAnywhere(body) || setsInside(body)) {
        traits.add(Trait.CHANGES_SESSION);
      }
    }
    return traits;
  }

  private static boolean setsInside(Tokens body) {
    for (int i = 1; i < body.count(); i++) {
      boolean begins = body.is(i - 1, ";") || body.is(i - 1, "BEGIN", "THEN", "ELSE", "LOOP");
      if (begins && setsForSession(body, i)) {
        return true;
      }
    }
    return false;
  }
}
