package org.roundtrip.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.roundtrip.dialect.Engine;
import org.roundtrip.sql.Token.Kind;

/**
 * The tokens of a statement or of a part of a statement, without whitespace and comments. Positions
 * outside its bounds have no token.
 *
 * @param rules the lexical rules by which the statement was read
 */
public record Tokens(Set<LexicalRule> rules, List<Token> list) {

  /** Reads SQL of an engine. */
  public static Tokens of(Engine engine, String sql) {
    return of(SqlSyntax.of(engine).lexicalRules(), sql);
  }

  /** Reads SQL of an unknown engine. */
  public static Tokens generic(String sql) {
    return of(LexicalRule.GENERIC, sql);
  }

  /** Reads SQL by these rules. */
  public static Tokens of(Set<LexicalRule> rules, String sql) {
    return read(rules, new Lexer(rules, sql));
  }

  /** The SQL inside a string. */
  public Tokens inside(Token string) {
    return inside(rules, string);
  }

  /** The SQL inside a string, read by these rules. */
  public static Tokens inside(Set<LexicalRule> rules, Token string) {
    return read(
        rules, new Lexer(rules, string.script(), string.contentStart(), string.contentEnd()));
  }

  private static Tokens read(Set<LexicalRule> rules, Lexer lexer) {
    List<Token> list = new ArrayList<>();
    Token token = lexer.nextSignificant();
    while (token.kind() != Kind.END) {
      list.add(token);
      token = lexer.nextSignificant();
    }
    return new Tokens(rules, list);
  }

  /** The number of tokens. */
  public int count() {
    return list.size();
  }

  /** The token at an index. */
  public Token get(int place) {
    return list.get(place);
  }

  /** The tokens from an index, inclusive, to another, exclusive. */
  public Tokens sub(int from, int to) {
    return new Tokens(rules, list.subList(from, to));
  }

  /** Whether the token at an index is one of these words or symbols. */
  public boolean is(int place, String... texts) {
    return isWithin(place) && list.get(place).isOneOf(texts);
  }

  /** Whether the token at an index can be a name. */
  public boolean isIdentifier(int place) {
    return isWithin(place) && list.get(place).isIdentifier();
  }

  private boolean isWithin(int place) {
    return place >= 0 && place < list.size();
  }

  /** Whether these words or symbols follow one another from an index on. */
  public boolean isSequence(int place, String... texts) {
    for (int i = 0; i < texts.length; i++) {
      if (!isWithin(place + i) || !list.get(place + i).is(texts[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether any token is one of these words or symbols. */
  public boolean has(String... texts) {
    return list.stream().anyMatch(token -> token.isOneOf(texts));
  }

  /**
   * The first index, from the given one on, at which these words or symbols follow one another
   * outside parentheses; the end if there is none.
   */
  public int find(int from, String... texts) {
    int depth = 0;
    for (int i = from; i < list.size(); i++) {
      if (depth == 0 && isSequence(i, texts)) {
        return i;
      }
      depth += list.get(i).depth();
    }
    return list.size();
  }

  /** The index of the matching closing parenthesis; the end if there is none. */
  public int closing(int open) {
    int depth = 0;
    for (int i = open; i < list.size(); i++) {
      depth += list.get(i).depth();
      if (depth == 0) {
        return i;
      }
    }
    return list.size();
  }

  /** The items between the commas outside parentheses; empty if there are no tokens. */
  public List<Tokens> items() {
    List<Tokens> items = new ArrayList<>();
    for (int from = 0; from < list.size(); ) {
      int comma = find(from, ",");
      items.add(sub(from, comma));
      from = comma + 1;
    }
    return items;
  }

  /** The strings. */
  public List<Token> strings() {
    return list.stream().filter(token -> token.kind() == Kind.STRING).toList();
  }

  /** The distinct words and names, in lower case. */
  public Set<String> identifiers() {
    return list.stream()
        .filter(Token::isIdentifier)
        .map(token -> token.value().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /** The text as written, from the first token to the last. */
  public String text() {
    return list.isEmpty()
        ? ""
        : list.get(0).script().substring(list.get(0).start(), list.get(list.size() - 1).end());
  }
}
