package org.roundtrip.schema.postgres;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.sql.Lexer;
import org.roundtrip.sql.Token;
import org.roundtrip.sql.Token.Kind;
import org.roundtrip.sql.postgres.PostgresSyntax;

/**
 * Folds the layout of a routine's text, so that two texts are equal when only white space outside
 * of strings and quoted names differs. The body, which stands in dollar quotes, is folded like the
 * rest; a string inside of it stays as it is.
 */
final class RoutineText {

  private RoutineText() {}

  /** The languages in which white space means nothing. */
  private static final Set<String> FOLDED = Set.of("sql", "plpgsql");

  /** The text with one space between any two words or signs. */
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

  /** A name with its schema stays as it is written, and so does a parameter. */
  private static boolean continuesName(@Nullable Token previous, Token token) {
    return previous != null && isOfName(previous) && isOfName(token);
  }

  private static boolean isOfName(Token token) {
    return token.kind() == Kind.WORD || token.kind() == Kind.NUMBER || token.isOneOf(".", "$");
  }
}
