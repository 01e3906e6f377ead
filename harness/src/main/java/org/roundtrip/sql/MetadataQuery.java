package org.roundtrip.sql;

import java.util.Locale;
import java.util.Set;
import org.roundtrip.dialect.Engine;

/**
 * Recognizes statements that only read metadata: neither rows of user tables nor data that they
 * change. Judges by the words of the statement; in doubt the answer is no.
 */
public final class MetadataQuery {

  /** Functions that return properties of the server or the session, or that take advisory locks. */
  private static final Set<String> HARMLESS =
      Set.of(
          "version",
          "sqlite_version",
          "current_schema",
          "current_schemas",
          "current_database",
          "current_setting",
          "current_user",
          "session_user",
          "now",
          "count",
          "max",
          "min",
          "exists",
          "in",
          "any",
          "coalesce",
          "lower",
          "upper",
          "and",
          "or",
          "not",
          "when",
          "then",
          "else",
          "on",
          "as",
          "select",
          "from",
          "where",
          "join",
          "format_type",
          "array_agg",
          "string_agg",
          "to_regclass",
          "txid_current",
          "obj_description",
          "col_description");

  private static final Set<String> PRAGMAS =
      Set.of(
          "table_info",
          "table_xinfo",
          "table_list",
          "index_info",
          "index_xinfo",
          "index_list",
          "foreign_key_list",
          "database_list",
          "collation_list",
          "function_list",
          "compile_options");

  private static final Set<String> FROM_ENDS =
      Set.of(
          "where", "group", "order", "having", "limit", "union", "intersect", "except", "offset");

  private final Tokens words;

  private MetadataQuery(Tokens words) {
    this.words = words;
  }

  /** Whether a statement reads only catalogs and settings, and changes nothing. */
  public static boolean matches(Engine engine, String sql) {
    MetadataQuery query = new MetadataQuery(Tokens.of(engine, sql));
    return query.words.is(0, "SHOW")
        || (query.words.is(0, "PRAGMA") ? query.asksByPragma() : query.asksBySelect());
  }

  /**
   * {@code PRAGMA name}, or a pragma whose argument is a table; with an equals sign, a pragma sets
   * a value.
   */
  private boolean asksByPragma() {
    int name = words.is(2, ".") ? 3 : 1;
    return words.count() == name + 1
        || words.is(name + 1, ";")
        || words.is(name + 1, "(") && PRAGMAS.contains(name(name));
  }

  private boolean asksBySelect() {
    if (!words.is(0, "SELECT") || words.has("INTO", "INSERT", "UPDATE", "DELETE", "FOR")) {
      return false;
    }
    return hasOneStatement() && callsNothingElse() && readsNothingElse();
  }

  private boolean hasOneStatement() {
    for (int i = 0; i < words.count() - 1; i++) {
      if (words.is(i, ";")) {
        return false;
      }
    }
    return true;
  }

  private boolean callsNothingElse() {
    for (int i = 0; i < words.count() - 1; i++) {
      if (words.isIdentifier(i) && words.is(i + 1, "(") && !isHarmless(name(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHarmless(String function) {
    return HARMLESS.contains(function)
        || function.startsWith("pg_get_")
        || function.startsWith("pg_advisory_")
        || function.startsWith("pg_try_advisory_")
        || function.startsWith("pragma_")
        || function.startsWith("has_");
  }

  /** Whether every name after FROM and JOIN is the name of a catalog. */
  private boolean readsNothingElse() {
    boolean inList = false;
    for (int i = 0; i < words.count(); i++) {
      boolean begins = words.is(i, "FROM", "JOIN");
      inList = begins || inList && !(words.isIdentifier(i) && FROM_ENDS.contains(name(i)));
      boolean source = begins || inList && words.is(i, ",");
      if (source
          && !words.is(i + 1, "(")
          && !isCatalogue(words.is(i + 1, "ONLY", "LATERAL") ? i + 2 : i + 1)) {
        return false;
      }
    }
    return true;
  }

  private boolean isCatalogue(int place) {
    if (!words.isIdentifier(place)) {
      return false;
    }
    String name = name(place);
    return name.equals("information_schema")
        || name.startsWith("pg_")
        || name.startsWith("pragma_")
        || Set.of("sqlite_master", "sqlite_schema", "sqlite_temp_master").contains(name)
        || name.equals("main") && words.is(place + 1, ".") && isCatalogue(place + 2);
  }

  private String name(int place) {
    return words.get(place).value().toLowerCase(Locale.ROOT);
  }
}
