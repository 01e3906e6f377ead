package org.roundtrip.sql;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a text in any language, including comments and strings. For code that contains SQL,
 * and for SQL that contains code.
 */
public final class TextWords {

  private TextWords() {}

  /** The distinct words, in lower case. */
  public static Set<String> of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    TokenEnds ends = new TokenEnds(lower, lower.length());
    Set<String> words = new HashSet<>();
    for (int at = 0; at < lower.length(); ) {
      int end = ends.word(at);
      if (end > at) {
        words.add(lower.substring(at, end));
      }
      at = end + 1;
    }
    return words;
  }
}
