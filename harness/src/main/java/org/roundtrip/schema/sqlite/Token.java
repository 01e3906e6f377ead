package org.roundtrip.schema.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word or sign of SQLite's own SQL text, in one spelling: keywords small, names without quotes
 * where they need none. Comments and white space are gone.
 */
record Token(Kind kind, String text) {

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

  private static final Pattern PATTERN =
      Pattern.compile(
          """
          (?<skip>\\s+|--[^\\n]*|/\\*(?s:.*?)(?:\\*/|$))\
          |(?<literal>[xX]?'[^']*+(?:''[^']*+)*+'|\\.?[0-9][0-9A-Za-z_.]*(?:(?<=[eE])[+-][0-9]+)?)\
          |(?<quoted>"[^"]*+(?:""[^"]*+)*+"|`[^`]*+(?:``[^`]*+)*+`|\\[[^\\]]*+])\
          |(?<word>[\\p{L}_\\x{80}-\\x{10FFFF}][\\p{L}\\p{N}_$\\x{80}-\\x{10FFFF}]*)\
          |(?<sign>->>|->|\\|\\||<<|>>|<=|>=|<>|==|!=|(?s:.))""");

  private static final Pattern BARE = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

  /** The tokens of a statement. */
  static List<Token> list(String sql) {
    List<Token> tokens = new ArrayList<>();
    Matcher token = PATTERN.matcher(sql);
    while (token.find()) {
      if (token.group("skip") == null) {
        tokens.add(of(token));
      }
    }
    return List.copyOf(tokens);
  }

  private static Token of(Matcher token) {
    String text = token.group();
    if (token.group("quoted") != null) {
      return name(unquoted(text));
    }
    if (token.group("word") != null) {
      String small = text.toLowerCase(Locale.ROOT);
      return KEYWORDS.contains(small) ? new Token(Kind.KEYWORD, small) : new Token(Kind.NAME, text);
    }
    if (token.group("literal") != null) {
      return new Token(Kind.LITERAL, text.startsWith("'") ? text : text.toLowerCase(Locale.ROOT));
    }
    return new Token(Kind.SIGN, text);
  }

  private static Token name(String name) {
    boolean bare =
        BARE.matcher(name).matches() && !KEYWORDS.contains(name.toLowerCase(Locale.ROOT));
    return new Token(Kind.NAME, bare ? name : '"' + name.replace("\"", "\"\"") + '"');
  }

  private static String unquoted(String text) {
    String inside = text.substring(1, text.length() - 1);
    String quote = text.substring(0, 1);
    return quote.equals("[") ? inside : inside.replace(quote + quote, quote);
  }

  boolean is(String keyword) {
    return kind != Kind.NAME && kind != Kind.LITERAL && text.equals(keyword);
  }

  /** The name that this token stands for; SQLite takes a string for a name where one must be. */
  String asName() {
    boolean quoted = text.startsWith("\"") || text.startsWith("'");
    return quoted ? unquoted(text) : text;
  }

  /** The tokens as text, always spaced alike. */
  static String text(List<Token> tokens) {
    StringBuilder text = new StringBuilder();
    for (Token token : tokens) {
      boolean tight =
          text.isEmpty() || text.charAt(text.length() - 1) == '(' || ").,".contains(token.text);
      text.append(tight || text.charAt(text.length() - 1) == '.' ? "" : " ").append(token.text);
    }
    return text.toString();
  }
}
