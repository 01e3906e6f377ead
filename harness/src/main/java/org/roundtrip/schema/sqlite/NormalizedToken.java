package org.roundtrip.schema.sqlite;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.roundtrip.sql.Lexer;
import org.roundtrip.sql.Token;
import org.roundtrip.sql.Tokens;
import org.roundtrip.sql.sqlite.SqliteSyntax;

/**
 * A normalized token of SQLite's SQL: keywords are in lower case, and names are quoted only if
 * necessary. Comments and white space are removed.
 */
record NormalizedToken(Kind kind, String text) {

  enum Kind {
    KEYWORD,
    NAME,
    LITERAL,
    SIGN
  }

  // https://sqlite.org/lang_keywords.html
  private static final Set<String> KEYWORDS =
      Set.of(
          """
          abort action add after all alter always analyze and as asc attach autoincrement before
          begin between by cascade case cast check collate column commit conflict constraint create
          cross current current_date current_time current_timestamp database default deferrable
          deferred delete desc detach distinct do drop each else end escape except exclude exclusive
          exists explain fail filter first following for foreign from full generated glob group
          groups having if ignore immediate in index indexed initially inner insert instead
          intersect into is isnull join key last left like limit match materialized natural no not
          nothing notnull null nulls of offset on or order others outer over partition plan pragma
          preceding primary query raise range recursive references regexp reindex release rename
          replace restrict returning right rollback row rows savepoint select set table temp
          temporary then ties to transaction trigger unbounded union unique update using vacuum
          values view virtual when where window with without"""
              .split("\\s+"));

  private static final Pattern BARE = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

  /** The tokens of a statement. */
  static List<NormalizedToken> list(String sql) {
    return Tokens.of(SqliteSyntax.RULES, sql).list().stream().map(NormalizedToken::of).toList();
  }

  private static NormalizedToken of(Token token) {
    String text = token.text();
    return switch (token.kind()) {
      case NAME -> name(token.value());
      case WORD -> word(text);
      case STRING, NUMBER ->
          new NormalizedToken(
              Kind.LITERAL, text.startsWith("'") ? text : text.toLowerCase(Locale.ROOT));
      default -> new NormalizedToken(Kind.SIGN, text);
    };
  }

  private static NormalizedToken word(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    return KEYWORDS.contains(small)
        ? new NormalizedToken(Kind.KEYWORD, small)
        : new NormalizedToken(Kind.NAME, text);
  }

  private static NormalizedToken name(String name) {
    boolean bare =
        BARE.matcher(name).matches() && !KEYWORDS.contains(name.toLowerCase(Locale.ROOT));
    return new NormalizedToken(Kind.NAME, bare ? name : '"' + name.replace("\"", "\"\"") + '"');
  }

  boolean is(String keyword) {
    return kind != Kind.NAME && kind != Kind.LITERAL && text.equals(keyword);
  }

  /** The name in this token. SQLite accepts a string where a name is required. */
  String asName() {
    return new Lexer(SqliteSyntax.RULES, text).next().value();
  }

  /** The tokens as text with uniform spacing. */
  static String text(List<NormalizedToken> tokens) {
    StringBuilder text = new StringBuilder();
    for (NormalizedToken token : tokens) {
      boolean tight =
          text.isEmpty() || text.charAt(text.length() - 1) == '(' || ").,".contains(token.text);
      text.append(tight || text.charAt(text.length() - 1) == '.' ? "" : " ").append(token.text);
    }
    return text.toString();
  }
}
