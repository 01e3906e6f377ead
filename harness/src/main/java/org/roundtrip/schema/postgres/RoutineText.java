package org.roundtrip.schema.postgres;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.sql.Lexer;
import org.roundtrip.sql.Token;
import org.roundtrip.sql.Token.Kind;
import org.roundtrip.sql.postgres.PostgresSyntax;

/**
 * Normalizes the white space in a routine's definition, so that definitions are equal if they
 * differ only in white space outside of strings and quoted names. The dollar-quoted body is
 * normalized too, except for strings inside it.
 */
final class RoutineText {

  private RoutineText() {}

  /** The languages in which white space is not significant. */
  private static final Set<String> FOLDED = Set.of("sql", "plpgsql");

  /** The text with one space between any two tokens. */
  static String folded(String language, String text) {
    if (!FOLDED.contains(language)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    fold(text, out, true);
    return out.toString().strip();
  }

  private static void fold(String text, StringBuilder out, boolean outside) {
    Lexer lexer = new Lexer(PostgresSyntax.RULES, text);
    Token previous = null;
    for (Token token = lexer.next(); token.kind() != Kind.END; token = lexer.next()) {
      if (token.kind() == Kind.COMMENT) {
        out.append(token.text().strip().replaceAll("\\s+", " ")).append('\n');
      } else if (outside && token.kind() == Kind.STRING && token.text().startsWith("$")) {
        body(token, out);
      } else if (token.kind() != Kind.SPACE) {
        out.setLength(out.length() - (continuesName(previous, token) ? 1 : 0));
        out.append(token.text()).append(' ');
      }
      previous = token;
    }
  }

  private static void body(Token token, StringBuilder out) {
    String tag = token.text().substring(0, token.text().indexOf('$', 1) + 1);
    out.append(tag).append(' ');
    fold(token.value(), out, false);
    out.append(tag).append(' ');
  }

  /** Qualified names and parameters are unchanged. */
  private static boolean continuesName(@Nullable Token previous, Token token) {
    return previous != null && isOfName(previous) && isOfName(token);
  }

  private static boolean isOfName(Token token) {
    return token.kind() == Kind.WORD || token.kind() == Kind.NUMBER || token.isOneOf(".", "$");
  }
}
