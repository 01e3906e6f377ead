package org.roundtrip.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.roundtrip.dialect.Engine;
import org.roundtrip.sql.Token.Kind;

/**
 * A statement as a list of tokens, with questions about its words. Outside its bounds there are no
 * words.
 */
record Words(List<Token> tokens) {

  static Words of(Engine engine, String text) {
    return read(Lexer.over(engine, text));
  }

  /** The SQL inside a string. */
  static Words inside(Token string) {
    Contents contents = Contents.of(string);
    return read(Lexer.over(Engine.POSTGRESQL, string.script(), contents.start(), contents.end()));
  }

  private static Words read(Lexer lexer) {
    List<Token> tokens = new ArrayList<>();
    for (Token token = lexer.next(); token.kind() != Kind.END; token = lexer.next()) {
      tokens.add(token);
    }
    return new Words(tokens);
  }

  int count() {
    return tokens.size();
  }

  boolean is(int place, String... words) {
    return place >= 0 && place < tokens.size() && tokens.get(place).isOneOf(words);
  }

  boolean isSymbol(int place, char symbol) {
    return place >= 0 && place < tokens.size() && tokens.get(place).is(symbol);
  }

  /** Whether one of these words stands anywhere. */
  boolean has(String... words) {
    return tokens.stream().anyMatch(token -> token.isOneOf(words));
  }

  boolean allIn(Set<String> words) {
    return tokens.stream().allMatch(token -> words.stream().anyMatch(token::is));
  }

  List<Token> strings() {
    return tokens.stream().filter(token -> token.kind() == Kind.STRING).toList();
  }
}
