package org.roundtrip.sql;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtrip.sql.Token.Kind.END;
import static org.roundtrip.sql.Token.Kind.SPACE;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.sql.postgres.PostgresSyntax;
import org.roundtrip.sql.sqlite.SqliteSyntax;

/** What is one token: by PostgreSQL's rules, by SQLite's, and where the engine is not known. */
class LexerTest {

  /**
   * The text, and its tokens but for white space. A token that is no word or symbol has its kind's
   * first letter before it: S(tring), Q(uoted name), N(umber), C(omment), U(nfinished).
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '\0',
      value = {
        "a B_1 é$   | a B_1 é$                | a B_1 é$                | a B_1 é$",
        "'a''b'     | S'a''b'                 | S'a''b'                 | S'a''b'",
        "'a\\'      | S'a\\'                  | S'a\\'                  | S'a\\'",
        "E'a\\''    | SE'a\\''                | E U'a\\''               | SE'a\\''",
        "e'a'\\n'b\\'' | Se'a'\\n'b\\''       | e S'a' U'b\\''          | Se'a'\\n'b\\''",
        "'a'\\n'b'  | S'a' S'b'               | S'a' S'b'               | S'a' S'b'",
        "date'a'    | date S'a'               | date S'a'               | date S'a'",
        "x'00'      | Sx'00'                  | Sx'00'                  | Sx'00'",
        "B'01'      | SB'01'                  | B S'01'                 | SB'01'",
        "n'a'       | Sn'a'                   | n S'a'                  | Sn'a'",
        "U&'\\0061' | SU&'\\0061'             | U & S'\\0061'           | SU&'\\0061'",
        "u&\"a\"    | Qu&\"a\"                | u & Q\"a\"              | Qu&\"a\"",
        "\"a\"\"b\" | Q\"a\"\"b\"             | Q\"a\"\"b\"             | Q\"a\"\"b\"",
        "`a``b`     | ` a ` ` b `             | Q`a``b`                 | Q`a``b`",
        "[a'\"]     | [ a U'\"]               | Q[a'\"]                 | [ a U'\"]",
        "a[1]       | a [ N1 ]                | a Q[1]                  | a [ N1 ]",
        "$$a'b$$    | S$$a'b$$                | $ $ a U'b$$             | S$$a'b$$",
        "$a$$b$$a$  | S$a$$b$$a$              | $ a$$b$$a$              | S$a$$b$$a$",
        "a$b$       | a$b$                    | a$b$                    | a$b$",
        "$1         | $ N1                    | $ N1                    | $ N1",
        "$a$b       | U$a$b                   | $ a$b                   | U$a$b",
        "a--b'\\nc  | a C--b' c               | a C--b' c               | a C--b' c",
        "/*a/*b*/c*/ | C/*a/*b*/c*/           | C/*a/*b*/ c * /         | C/*a/*b*/ c */",
        "/*/ a */b  | C/*/ a */ b             | C/*/ a */ b             | C/*/ a */ b",
        "/* a       | U/* a                   | U/* a                   | U/* a",
        "'a         | U'a                     | U'a                     | U'a",
        "1 .5 1.5 1. | N1 N.5 N1.5 N1.        | N1 N.5 N1.5 N1.         | N1 N.5 N1.5 N1.",
        "1e-5 1E+2  | N1e-5 N1E+2             | N1e-5 N1E+2             | N1e-5 N1E+2",
        "0x1e-5     | N0x1e - N5              | N0x1e - N5              | N0x1e - N5",
        "1_000 1..2 | N1_000 N1 .. N2         | N1_000 N1 .. N2         | N1_000 N1 .. N2",
        "a.b.c      | a . b . c               | a . b . c               | a . b . c",
        "a=-1       | a = - N1                | a = - N1                | a = - N1",
        "a||-b      | a ||- b                 | a || - b                | a ||- b",
        "a->>b->c   | a ->> b -> c            | a ->> b -> c            | a ->> b -> c",
        "a<>b!=c    | a <> b != c             | a <> b != c             | a <> b != c",
        "a!~~*b     | a !~~* b                | a ! ~ ~ * b             | a !~~* b",
        "a::int:=b  | a :: int := b           | a :: int := b           | a :: int := b",
        "a<--b      | a < C--b                | a < C--b                | a < C--b",
        "a*/*b*/c   | a * C/*b*/ c            | a * C/*b*/ c            | a * C/*b*/ c",
        "(a,b);\\c  | ( a , b ) ; \\ c        | ( a , b ) ; \\ c        | ( a , b ) ; \\ c",
      })
  void tokens(String sql, String postgres, String sqlite, String generic) {
    assertThat(described(PostgresSyntax.RULES, sql)).isEqualTo(unescaped(postgres));
    assertThat(described(SqliteSyntax.RULES, sql)).isEqualTo(unescaped(sqlite));
    assertThat(described(LexicalRule.GENERIC, sql)).isEqualTo(unescaped(generic));
  }

  /** Java has read the escapes but for the line break, which CSV could not hold. */
  private static String unescaped(String text) {
    return text.replace("\\n", "\n");
  }

  private static String described(Set<LexicalRule> rules, String sql) {
    return all(rules, unescaped(sql)).stream()
        .filter(token -> token.kind() != SPACE)
        .map(LexerTest::described)
        .collect(joining(" "));
  }

  private static String described(Token token) {
    String kind =
        switch (token.kind()) {
          case WORD, SYMBOL -> "";
          case NAME -> "Q";
          default -> token.kind().name().substring(0, 1);
        };
    return kind + token.text();
  }

  private static List<Token> all(Set<LexicalRule> rules, String sql) {
    Lexer lexer = new Lexer(rules, sql);
    List<Token> tokens = new ArrayList<>();
    for (Token token = lexer.next(); token.kind() != END; token = lexer.next()) {
      tokens.add(token);
    }
    return tokens;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '\0',
      value = {
        "'a''b'         | a'b",
        "''             | ''",
        "E'a\\\\''b'    | a\\\\'b",
        "x'00'          | 00",
        "U&'a'          | a",
        "\"a\"\"b\"     | a\"b",
        "U&\"a\"        | a",
        "$$a''b$$       | a''b",
        "$t$a$$b$t$     | a$$b",
        "abc            | abc",
        "1.5            | 1.5",
      })
  void valueIsWhatStandsBetweenTheQuotes(String sql, String value) {
    assertThat(all(PostgresSyntax.RULES, sql)).hasSize(1);
    assertThat(all(PostgresSyntax.RULES, sql).get(0).value())
        .isEqualTo(value.equals("''") ? "" : value);
  }

  @ParameterizedTest
  @CsvSource({"[a``b],a``b", "`a``b`,a`b"})
  void valueOfNamesOfSqlite(String sql, String value) {
    assertThat(all(SqliteSyntax.RULES, sql).get(0).value()).isEqualTo(value);
  }

  @RepeatedTest(20)
  void tokensCoverTheTextWithoutGaps(RepetitionInfo repetition) {
    everyText(
        repetition,
        (rules, sql) -> {
          List<Token> tokens = all(rules, sql);
          assertThat(tokens).allMatch(token -> token.start() < token.end());
          assertThat(tokens.stream().map(Token::text).collect(joining())).isEqualTo(sql);
        });
  }

  @RepeatedTest(20)
  void tokensStayTheSameWithSpacesBetweenThem(RepetitionInfo repetition) {
    everyText(
        repetition,
        (rules, sql) -> {
          List<String> tokens = significant(rules, sql);
          assertThat(significant(rules, String.join("\n\n", tokens))).isEqualTo(tokens);
        });
  }

  private static List<String> significant(Set<LexicalRule> rules, String sql) {
    return Tokens.of(rules, sql).list().stream().map(Token::text).toList();
  }

  @RepeatedTest(20)
  void quotedTextIsReadBack(RepetitionInfo repetition) {
    everyText(
        repetition,
        (rules, text) -> {
          for (String quote : List.of("'", "\"")) {
            String sql = quote + text.replace(quote, quote + quote) + quote;
            assertThat(all(rules, sql)).extracting(Token::value).containsExactly(text);
          }
        });
  }

  private static final List<String> PIECES =
      List.of(
          "a", "E", "x", "U&", "end", "é", "'", "''", "\"", "`", "[", "]", "$$", "$a$", "$", "\\",
          "--", "/*", "*/", "\n", " ", "1", ".", "e", "+", "-", "*", "<", ">", "=", ":", "|", "(",
          ")", ",", ";");

  private static void everyText(
      RepetitionInfo repetition, BiConsumer<Set<LexicalRule>, String> property) {
    Random random = new Random(repetition.getCurrentRepetition());
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(20); n > 0; n--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      for (Set<LexicalRule> rules :
          List.of(PostgresSyntax.RULES, SqliteSyntax.RULES, LexicalRule.GENERIC)) {
        property.accept(rules, text.toString());
      }
    }
  }
}
