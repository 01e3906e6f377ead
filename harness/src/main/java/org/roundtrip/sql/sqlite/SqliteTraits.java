package org.roundtrip.sql.sqlite;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.roundtrip.sql.Tokens;
import org.roundtrip.sql.Trait;

/** The traits of SQLite's statements. */
final class SqliteTraits {

  /** Pragmas that only read, or whose changes a rollback undoes. */
  private static final Set<String> HARMLESS_PRAGMAS =
      Set.of(
          "TABLE_INFO",
          "TABLE_XINFO",
          "TABLE_LIST",
          "INDEX_LIST",
          "INDEX_INFO",
          "INDEX_XINFO",
          "FOREIGN_KEY_LIST",
          "FOREIGN_KEY_CHECK",
          "INTEGRITY_CHECK",
          "QUICK_CHECK",
          "USER_VERSION",
          "APPLICATION_ID");

  private SqliteTraits() {}

  static Set<Trait> of(Tokens words) {
    EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);
    if (words.is(0, "BEGIN", "COMMIT", "END", "ROLLBACK", "SAVEPOINT", "RELEASE")) {
      traits.add(Trait.TRANSACTION_CONTROL);
    }
    if (words.is(0, "VACUUM")) {
      traits.add(Trait.NEEDS_NO_TRANSACTION);
    }
    if (words.is(0, "ATTACH", "DETACH") || changesPragma(words) || createsTemporary(words)) {
      traits.add(Trait.CHANGES_SESSION);
    }
    if (isForeignKeysPragma(words)) {
      traits.add(Trait.NEEDS_NO_TRANSACTION);
    }
    return traits;
  }

  private static boolean createsTemporary(Tokens words) {
    return words.is(0, "CREATE") && words.is(1, "TEMP", "TEMPORARY");
  }

  private static boolean changesPragma(Tokens words) {
    return words.is(0, "PRAGMA")
        && !HARMLESS_PRAGMAS.contains(pragma(words))
        && words.has("=", "(");
  }

  /** SQLite silently ignores this pragma inside a transaction. */
  private static boolean isForeignKeysPragma(Tokens words) {
    return words.is(0, "PRAGMA") && pragma(words).equals("FOREIGN_KEYS") && changesPragma(words);
  }

  /** The name of the pragma, without its schema. */
  private static String pragma(Tokens words) {
    int place = words.is(2, ".") ? 3 : 1;
    return place < words.count() ? words.get(place).text().toUpperCase(Locale.ROOT) : "";
  }
}
