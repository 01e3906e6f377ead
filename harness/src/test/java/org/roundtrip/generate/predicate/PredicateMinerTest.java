package org.roundtrip.generate.predicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtrip.generate.predicate.MinedValues.Candidate;
import org.roundtrip.generate.predicate.MinedValues.Pair;

class PredicateMinerTest {

  static Stream<Arguments> conditions() {
    return Stream.of(
        arguments("(edits_pending >= 0)", Map.of("edits_pending", List.of("0", "1", "-1"))),
        arguments("((price)::numeric < 9.95)", Map.of("price", List.of("9.95", "9.96", "9.94"))),
        arguments(
            "((kind)::text = ANY ((ARRAY['a'::character varying, 'it''s'::text])::text[]))",
            Map.of("kind", List.of("a", "it's"))),
        arguments("x BETWEEN -2 AND 5", Map.of("x", List.of("-2", "-1", "-3", "5", "6", "4"))),
        arguments(
            "(length(code) = 2)",
            Map.of("code", List.of("2", "11", "aa", "3", "111", "aaa", "1", "1", "a"))),
        arguments("(name ~~ 'a_%'::text)", Map.of("name", List.of("aa", "aax"))),
        arguments(
            "(\"since Day\" > '2000-03-01'::date)",
            Map.of("since Day", List.of("2000-03-01", "2000-03-02", "2000-02-29"))),
        arguments(
            "CASE WHEN (state = 'closed'::text) THEN (n > 3) ELSE (m IS NULL) END",
            Map.of("state", List.of("closed"), "n", List.of("3", "4", "2"), "m", List.of())),
        arguments(
            "this is ( not = readable 'text",
            Map.of("this", List.of("text"), "readable", List.of("text"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("conditions")
  void whatConditionsSpeakOf(String condition, Map<String, List<String>> expected) {
    Map<String, List<Candidate>> candidates = PredicateMiner.mine(condition).candidates();
    assertThat(candidates.keySet()).isEqualTo(expected.keySet());
    candidates.forEach(
        (column, found) ->
            assertThat(found).extracting(Candidate::text).isEqualTo(expected.get(column)));
  }

  @Test
  void numbersAndTextsAreToldApart() {
    assertThat(PredicateMiner.mine("(a = 1) OR (b = '1'::text)").candidates())
        .isEqualTo(
            Map.of(
                "a",
                List.of(
                    new Candidate("1", true), new Candidate("2", true), new Candidate("0", true)),
                "b",
                List.of(new Candidate("1", false))));
  }

  @Test
  void patternsAndPairs() {
    MinedValues mined = PredicateMiner.mine("((VALUE ~ '^\\d{2}$'::text) AND (b >= (a + c)))");
    assertThat(mined.patterns()).isEqualTo(Map.of("value", List.of("^\\d{2}$")));
    assertThat(mined.pairs())
        .containsExactly(new Pair("b", "a"), new Pair("b", "c"), new Pair("a", "c"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "'", "\"", "$$", "$a$", "1..2", "(((", "::", "x::", "-- y", "/*", "1e", "ſ = 'é"
      })
  void nothingIsTooBadToBeRead(String text) {
    assertThat(PredicateMiner.mine(text)).isNotNull();
    assertThat(PredicateMiner.literals(List.of(text))).isNotNull();
  }

  static Stream<Arguments> scripts() {
    return Stream.of(
        arguments(
            "UPDATE users SET Status = 'active', level = 3 WHERE \"Role\" IN ('a', 'b');",
            Map.of("status", List.of("active"), "level", List.of("3"), "role", List.of("a", "b"))),
        arguments(
            "ALTER TABLE t ADD COLUMN state varchar(10) NOT NULL DEFAULT 'new';",
            Map.of("", List.of("10"), "state", List.of("new"))),
        arguments(
            "ALTER TABLE t ALTER COLUMN state SET DEFAULT 'x'", Map.of("state", List.of("x"))),
        arguments(
            "INSERT INTO kinds (id, name) VALUES (1, 'a'), (2, upper('b'));",
            Map.of("id", List.of("1", "2"), "name", List.of("a"), "", List.of("b"))),
        arguments(
            "UPDATE t SET a = CASE WHEN b = 'x' THEN 'y' ELSE 'z' END",
            Map.of("b", List.of("x"), "", List.of("y", "z"))),
        arguments(
            "DO $$ BEGIN DELETE FROM t WHERE n >= 5 AND kind <> 'k'; END $$; -- SET q = 'no'",
            Map.of("n", List.of("5"), "kind", List.of("k"))),
        arguments(
            "INSERT INTO kinds (id, name) VALUES ('7d1c9a52-4f0e-4b0a-9d3e-5a1f2b3c4d5e', 'a');"
                + "DELETE FROM kinds WHERE id = '7d1c9a52-4f0e-4b0a-9d3e-5a1f2b3c4d5e';",
            Map.of("name", List.of("a"))),
        arguments(
            "INSERT INTO kinds (id) VALUES ('user_settings_of_2024_10');",
            Map.of("id", List.of("user_settings_of_2024_10"))),
        arguments("SELECT 'alone'", Map.of("", List.of("alone"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scripts")
  void literalsOfScripts(String script, Map<String, List<String>> expected) {
    assertThat(PredicateMiner.literals(List.of(script))).isEqualTo(expected);
  }
}
