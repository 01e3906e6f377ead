package org.roundtrip.schema;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of schema objects of all engines. */
public enum ObjectKind {
  ACCESS_METHOD,
  AGGREGATE,
  BASE_TYPE,
  CAST,
  COLLATION,
  COLUMN,
  COMPOSITE_TYPE,
  CONSTRAINT,
  CONVERSION,
  /** The settings that SQLite stores in the file header. */
  DATABASE,
  DEFAULT_PRIVILEGES,
  DOMAIN,
  ENUM,
  EVENT_TRIGGER,
  EXTENSION,
  FOREIGN_DATA_WRAPPER,
  FOREIGN_TABLE,
  FUNCTION,
  INDEX,
  LANGUAGE,
  MATERIALIZED_VIEW,
  OPERATOR,
  OPERATOR_CLASS,
  OPERATOR_FAMILY,
  POLICY,
  PROCEDURE,
  PUBLICATION,
  /** A table in a publication. */
  PUBLICATION_TABLE,
  RANGE,
  RULE,
  SCHEMA,
  SEQUENCE,
  SERVER,
  /** A shell type: declared but not defined. */
  SHELL_TYPE,
  STATISTICS,
  SUBSCRIPTION,
  TABLE,
  TEXT_SEARCH_CONFIGURATION,
  TEXT_SEARCH_DICTIONARY,
  TEXT_SEARCH_PARSER,
  TEXT_SEARCH_TEMPLATE,
  TRANSFORM,
  TRIGGER,
  USER_MAPPING,
  VIEW,
  /** A virtual table of SQLite. */
  VIRTUAL_TABLE;

  private static final Map<String, ObjectKind> BY_WORDS =
      Arrays.stream(values()).collect(Collectors.toMap(ObjectKind::words, Function.identity()));

  private final String words = name().toLowerCase(Locale.ROOT).replace('_', ' ');

  /**
   * The kind with this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static ObjectKind of(String words) {
    ObjectKind kind = BY_WORDS.get(words);
    if (kind == null) {
      throw new IllegalArgumentException("There is no kind of object '" + words + "'.");
    }
    return kind;
  }

  /** The name in snapshots and reports, such as {@code materialized view}. */
  public String words() {
    return words;
  }

  /** The keywords in SQL, such as {@code MATERIALIZED VIEW}. */
  public String keywords() {
    return words.toUpperCase(Locale.ROOT);
  }

  /** The words in snapshots and reports. */
  @Override
  public String toString() {
    return words;
  }
}
