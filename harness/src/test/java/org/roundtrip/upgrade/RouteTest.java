package org.roundtrip.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.revision.History;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionGraph;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.revision.UnknownRevisionException;

/** One history for all: a - b - (c1 - c2 | d1) - m, and beside it x, which y needs besides b. */
class RouteTest {

  private static final RevisionGraph GRAPH =
      History.of(
              List.of(
                  revision("a", "", ""),
                  revision("b", "a", ""),
                  revision("c1", "b", ""),
                  revision("c2", "c1", ""),
                  revision("d1", "b", ""),
                  revision("m", "c2 d1", ""),
                  revision("x", "", ""),
                  revision("y", "x", "b")))
          .graph();

  @ParameterizedTest(name = "{0}: upgrade {1}")
  @CsvSource({
    // at, target, steps
    "base,   b,     a b",
    "base,   m,     a b c1 c2 d1 m",
    "base,   heads, a b c1 c2 d1 m x y",
    "base,   y,     a b x y",
    "c2,     m,     d1 m",
    "c2,     c1,    ''",
    "m,      heads, x y",
    "b,      d,     d1",
    "a x,    +1,    b",
    "c2 d1 y,+1,    m",
    "m y,    heads, ''",
    "m y,    +0,    ''",
  })
  void upgrades(String at, String target, String steps) {
    assertThat(names(Route.upgrade(at(at), target))).isEqualTo(steps);
  }

  @ParameterizedTest(name = "{0}: downgrade {1}")
  @CsvSource({
    "m,      base,  m d1 c2 c1 b a",
    "m,      b,     m d1 c2 c1",
    "m,      c1,    m c2",
    "m,      m,     ''",
    "m y,    b,     y m d1 c2 c1",
    "m,      -1,    m",
    "c2,     -3,    c2 c1 b",
    "y,      -1,    y",
    "base,   base,  ''",
  })
  void downgrades(String at, String target, String steps) {
    assertThat(names(Route.downgrade(at(at), target))).isEqualTo(steps);
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "base | upgrade   | head | 'head' is ambiguous: the history has the heads m, y.",
        "base | upgrade   | zz   | Can't locate revision 'zz': the history contains no revision with that id or name.",
        "base | upgrade   | c    | 'c' matches several revisions: c1, c2.",
        "base | upgrade   | base | 'base' is a downgrade target; use 'downgrade'.",
        "b    | upgrade   | -1   | '-1' is a downgrade target; use 'downgrade'.",
        "a x  | upgrade   | +2   | '+2' is ambiguous: from b, x, the next revision can be c1 or d1 or y. Specify one of them.",
        "m y  | upgrade   | +1   | '+1' is too far: after 0 steps, nothing is left to upgrade.",
        "m    | downgrade | -2   | '-2' is ambiguous: from c2, d1, the next revision can be c2 or d1. Specify one of them.",
        "a    | downgrade | -2   | '-2' is too far: after 1 steps, nothing is left to downgrade.",
        "a    | downgrade | +1   | '+1' is an upgrade target; use 'upgrade'.",
        "a    | downgrade | m    | m is not applied; the database is at a.",
        "base | downgrade | a    | a is not applied; the database is at base.",
      })
  void refuses(String at, String way, String target, String message) {
    assertThatThrownBy(
            () -> {
              if (way.equals("upgrade")) {
                Route.upgrade(at(at), target);
              } else {
                Route.downgrade(at(at), target);
              }
            })
        .isInstanceOf(UnknownRevisionException.class)
        .hasMessage(message);
  }

  @ParameterizedTest(name = "{0}: stamp {1}")
  @CsvSource({
    "base, m,     m",
    "m,    base,  base",
    "base, heads, 'm, y'",
    "base, c2 d1, 'c2, d1'",
    "base, c2 b,  c2",
    "m,    -1,    'c2, d1'",
    "a x,  +1,    'b, x'",
    "y,    x,     x",
  })
  void stamps(String at, String targets, String heads) {
    assertThat(Route.stamp(at(at), List.of(targets.split(" ")))).hasToString(heads);
  }

  @Test
  void aDatabaseAtARevisionThatWasDeleted() {
    assertThatThrownBy(() -> AppliedRevisions.recorded(GRAPH, List.of("a", "gone")))
        .isInstanceOf(UnknownRevisionException.class)
        .hasMessage(
            "Can't locate revision 'gone', at which the database is according to its table"
                + " roundtrip_version. Restore its file, or use the history with which the database"
                + " was created.");
  }

  @Test
  void fromAnywhereToAnywhereEachStepFindsWhatItNeeds() {
    Random random = new Random(8311);
    for (int i = 0; i < 2_000; i++) {
      AppliedRevisions from = at(any(random).name() + " " + any(random).name());
      Revision target = any(random);
      AppliedRevisions there = walked(from, Route.upgrade(from, target.name()));
      assertThat(there.contains(target)).isTrue();
      assertThat(walked(there, Route.downgrade(there, target.name())).heads()).contains(target);
      assertThat(walked(there, Route.downgrade(there, "base"))).hasToString("base");
    }
  }

  /** Walks, and asserts that what is there is whole after every step. */
  private static AppliedRevisions walked(AppliedRevisions from, List<Step> steps) {
    AppliedRevisions at = from;
    for (Step step : steps) {
      at = at.after(step);
      assertThat(AppliedRevisions.upTo(GRAPH, at.heads()).revisions()).isEqualTo(at.revisions());
    }
    return at;
  }

  private static Revision any(Random random) {
    return GRAPH.revisions().get(random.nextInt(GRAPH.size()));
  }

  private static AppliedRevisions at(String names) {
    return AppliedRevisions.upTo(
        GRAPH,
        words(names)
            .filter(name -> !name.equals("base"))
            .map(name -> GRAPH.get(new RevisionId(name)))
            .toList());
  }

  private static String names(List<Step> steps) {
    return steps.stream().map(step -> step.revision().name()).collect(Collectors.joining(" "));
  }

  private static Revision revision(String id, String parents, String dependsOn) {
    return new Revision(
        new RevisionId(id),
        id,
        "",
        words(parents).map(RevisionId::new).toList(),
        words(dependsOn).map(RevisionId::new).toList(),
        List.of(),
        SourceLocation.of(Path.of(id + ".sql")));
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty());
  }
}
