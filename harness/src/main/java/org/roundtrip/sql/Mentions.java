package org.roundtrip.sql;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.roundtrip.dialect.Engine;
import org.roundtrip.sql.Token.Kind;

/** The words and names of a statement, outside its strings and comments. */
public final class Mentions {

  private Mentions() {}

  /** All of them, in lower case, each once. */
  public static Set<String> of(Engine engine, String sql) {
    return Words.of(engine, sql).tokens().stream()
        .filter(token -> token.kind() == Kind.WORD || token.kind() == Kind.NAME)
        .map(Mentions::name)
        .collect(Collectors.toSet());
  }

  /** A word or name without its quotes, in lower case. */
  static String name(Token token) {
    String text = token.text();
    String bare = token.kind() == Kind.NAME ? text.substring(1, text.length() - 1) : text;
    return bare.toLowerCase(Locale.ROOT);
  }
}
