package org.roundtrip.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.roundtrip.sql.Lexer;
import org.roundtrip.sql.LexicalRule;
import org.roundtrip.sql.Token.Kind;

/** A statement as tokens; every change gives another one. */
record Sql(List<Token> tokens) {

  Sql {
    tokens = List.copyOf(tokens);
  }

  /** Some of its tokens: the first and the one after the last. */
  record Range(int from, int to) {

    int size() {
      return to - from;
    }
  }

  /** Comments go; a body in dollars is one token. */
  static Sql of(String text) {
    List<Token> tokens = new ArrayList<>();
    Lexer lexer = new Lexer(LexicalRule.GENERIC, text.strip());
    String space = "";
    for (var token = lexer.next(); token.kind() != Kind.END; token = lexer.next()) {
      if (token.isTrivia()) {
        space = space.equals("\n") || token.text().contains("\n") ? "\n" : " ";
      } else {
        tokens.add(new Token(tokens.isEmpty() ? "" : space, token.text()));
        space = "";
      }
    }
    return new Sql(tokens);
  }

  int size() {
    return tokens.size();
  }

  boolean is(int place, String... words) {
    return place >= 0 && place < size() && tokens.get(place).is(words);
  }

  Token at(int place) {
    return tokens.get(place);
  }

  /** The places where these words stand one after the other. */
  List<Integer> places(String... words) {
    return IntStream.range(0, size())
        .filter(i -> IntStream.range(0, words.length).allMatch(w -> is(i + w, words[w])))
        .boxed()
        .toList();
  }

  /** What stands behind the first of this word; empty where there is none. */
  String named(String word) {
    return IntStream.range(0, size() - 1)
        .filter(i -> is(i, word))
        .mapToObj(i -> at(i + 1).text())
        .findFirst()
        .orElse("");
  }

  boolean has(String... words) {
    return tokens.stream().anyMatch(token -> token.is(words));
  }

  /** Whether it writes rows, and so speaks of values. */
  boolean writesRows() {
    return is(0, "INSERT", "UPDATE", "DELETE", "MERGE", "WITH", "REPLACE");
  }

  Sql without(int from, int to) {
    return replaced(from, to, List.of());
  }

  Sql without(Range range) {
    return without(range.from(), range.to());
  }

  Sql replaced(int from, int to, String... words) {
    return replaced(from, to, List.of(words).stream().map(Token::of).toList());
  }

  Sql replaced(int from, int to, List<Token> others) {
    List<Token> all = new ArrayList<>(tokens.subList(0, from));
    all.addAll(others);
    all.addAll(tokens.subList(to, size()));
    return new Sql(all);
  }

  Sql with(int place, String... words) {
    return replaced(place, place, words);
  }

  Sql swapped(Range one, Range other) {
    List<Token> all = new ArrayList<>(tokens.subList(0, one.from()));
    all.addAll(tokens.subList(other.from(), other.to()));
    all.addAll(tokens.subList(one.to(), other.from()));
    all.addAll(tokens.subList(one.from(), one.to()));
    all.addAll(tokens.subList(other.to(), size()));
    return new Sql(all);
  }

  /** The place of the parenthesis that closes the one here; the end where none does. */
  int closing(int open) {
    int depth = 0;
    for (int i = open; i < size(); i++) {
      depth += is(i, "(") ? 1 : is(i, ")") ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return size();
  }

  /**
   * The items of a list that begins here, up to one of these words, a closing bracket or the end.
   */
  List<Range> items(int from, String... ends) {
    List<Range> items = new ArrayList<>();
    int depth = 0;
    int begun = from;
    int i = from;
    for (; i < size() && !(depth == 0 && (is(i, ")") || is(i, ends))); i++) {
      depth += is(i, "(", "CASE") ? 1 : is(i, ")", "END") ? -1 : 0;
      if (depth == 0 && is(i, ",")) {
        items.add(new Range(begun, i));
        begun = i + 1;
      }
    }
    items.add(new Range(begun, i));
    return items;
  }

  /** From a place to one of these words at the same depth, a closing bracket or the end. */
  int until(int from, String... ends) {
    int depth = 0;
    int i = from;
    for (; i < size() && !(depth == 0 && (is(i, ")") || is(i, ends))); i++) {
      depth += is(i, "(", "CASE") ? 1 : is(i, ")", "END") ? -1 : 0;
    }
    return i;
  }

  /** The select lists, each as its items. */
  List<List<Range>> selectLists() {
    return places("SELECT").stream()
        .map(i -> items(is(i + 1, "DISTINCT", "ALL") ? i + 2 : i + 1, "FROM", "UNION", "WHERE"))
        .toList();
  }

  /** A plain column, with its table or without. */
  boolean isColumn(Range range) {
    boolean dotted = range.size() == 3 && is(range.from() + 1, ".");
    return (range.size() == 1 || dotted)
        && at(range.to() - 1).isWord()
        && !is(range.from(), "NULL", "TRUE", "FALSE", "CURRENT_TIMESTAMP");
  }

  String text() {
    return tokens.stream().map(token -> token.space() + token.text()).collect(Collectors.joining());
  }
}
