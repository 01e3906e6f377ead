package org.roundtrip.sql;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A lexical rule that only some engines have. All engines share {@code 'strings'}, {@code
 * x'strings'}, {@code "names"}, numbers, words, {@code --} and block comments.
 */
public enum LexicalRule {
  /** Block comments nest. */
  NESTED_COMMENTS,
  /** {@code $$strings$$} and {@code $tag$strings$tag$}. */
  DOLLAR_QUOTES,
  /** {@code E'strings'} with backslashes, {@code B''}, {@code N''}, {@code U&''}, {@code U&""}. */
  PREFIXED_STRINGS,
  /** {@code `names`}. */
  BACKTICK_NAMES,
  /** {@code [names]}. */
  BRACKET_NAMES,
  /**
   * Any run of operator characters is an operator, as in PostgreSQL; otherwise from a fixed list.
   */
  FREE_OPERATORS;

  /** For SQL of an unknown engine: the quotes of every engine are quotes. */
  public static final Set<LexicalRule> GENERIC =
      Collections.unmodifiableSet(
          EnumSet.of(DOLLAR_QUOTES, PREFIXED_STRINGS, BACKTICK_NAMES, FREE_OPERATORS));
}
