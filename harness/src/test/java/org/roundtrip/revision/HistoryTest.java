package org.roundtrip.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class HistoryTest {

  private static Revision revision(String id, String... parents) {
    return titled(id, "add " + id, parents);
  }

  private static Revision titled(String id, String title, String... parents) {
    return new Revision(
        new RevisionId(id),
        id,
        title,
        ids(parents),
        List.of(),
        List.of(),
        SourceLocation.of(Path.of("m", id + ".sql")));
  }

  private static List<RevisionId> ids(String... ids) {
    return Arrays.stream(ids).map(RevisionId::new).toList();
  }

  private static String text(History history) {
    return String.join(
        "\n",
        history.problems().stream()
            .flatMap(
                p ->
                    Stream.concat(
                        Stream.of(p.kind() + " " + p.location() + " " + p.message()),
                        Stream.concat(
                                p.evidence().stream(), p.advice().stream().flatMap(String::lines))
                            .map(line -> "  " + line)))
            .toList());
  }

  private static List<String> order(History history) {
    return history.graph().revisions().stream().map(Revision::name).toList();
  }

  @Test
  void aSoundHistoryHasNoProblems() {
    History history =
        History.of(List.of(revision("c", "a", "b"), revision("b", "a"), revision("a")));
    assertThat(text(history)).isEmpty();
    assertThat(order(history)).containsExactly("a", "b", "c");
    assertThat(history.isBroken()).isFalse();
  }

  @Test
  void noneFound() {
    assertThat(text(History.of(List.of())))
        .isEqualTo(
            """
            NONE_FOUND null no revisions were found
              Specify the folder that contains the migrations.""");
  }

  @Test
  void severalHeads() {
    History history = History.of(List.of(revision("a"), revision("b", "a"), revision("c", "a")));
    assertThat(text(history))
        .isEqualTo(
            """
            SEVERAL_HEADS m/c.sql:1 the history has 2 heads
              b  in m/b.sql:1
              c  in m/c.sql:1
              'upgrade head' is ambiguous. Merge the heads with a revision that revises all of them:
              -- revises: b, c""");
    assertThat(history.isBroken()).isFalse();
  }

  @Test
  void aCycleIsLeftOutWithAllThatStandsOnIt() {
    History history =
        History.of(
            List.of(revision("a"), revision("d", "c"), revision("b", "c"), revision("c", "b")));
    assertThat(text(history))
        .isEqualTo(
            """
            CYCLE m/c.sql:1 the revisions form a cycle
              c → b → c
              Correct 'revises' in one of them so that one comes first.""");
    assertThat(order(history)).containsExactly("a");
    assertThat(history.isBroken()).isTrue();
  }

  @Test
  void aRevisionMayNotReviseItself() {
    assertThat(text(History.of(List.of(revision("a", "a")))))
        .isEqualTo(
            """
            CYCLE m/a.sql:1 the revisions form a cycle
              a → a
              Correct 'revises' in one of them so that one comes first.""");
  }

  @Test
  void aMissingParentIsLeftOutWithAllThatStandsOnIt() {
    History history = History.of(List.of(revision("a"), revision("b", "gone"), revision("c", "b")));
    assertThat(text(history))
        .isEqualTo(
            """
            MISSING_PARENT m/b.sql:1 Can't locate revision 'gone'
              Required by b  in m/b.sql:1
              Not verified either: c
              Correct the id, or restore the deleted file: existing databases may be at that revision.""");
    assertThat(order(history)).containsExactly("a");
  }

  @Test
  void theFirstOfTwoWithOneIdStays() {
    Revision again =
        new Revision(
            new RevisionId("a"),
            "other",
            "add other",
            List.of(),
            List.of(),
            List.of(),
            SourceLocation.of(Path.of("m", "other.sql")));
    History history = History.of(List.of(revision("a"), again));
    assertThat(text(history))
        .isEqualTo(
            """
            DUPLICATE_ID m/other.sql:1 two revisions have the id 'a'
              a  in m/a.sql:1
              other  in m/other.sql:1
              A database that has applied one of them never runs the other. Give the later one a unique id.""");
    assertThat(order(history)).containsExactly("a");
  }

  @Test
  void aNameThatSaysNothing() {
    History history =
        History.of(List.of(titled("a", "update db 2"), titled("b", "update users", "a")));
    assertThat(text(history))
        .isEqualTo(
            """
            MEANINGLESS_NAME m/a.sql:1 the name 'update db 2' does not describe the change
              Describe the change, such as 'add status to users'.""");
  }

  @RepeatedTest(200)
  void anyHistoryIsReadAndItsOrderIsSound(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<Revision> found = new ArrayList<>();
    int size = 1 + random.nextInt(12);
    for (int i = 0; i < size; i++) {
      String[] parents =
          random.ints(random.nextInt(3), 0, size + 1).mapToObj(n -> "r" + n).toArray(String[]::new);
      found.add(revision("r" + random.nextInt(size), parents));
    }
    Collections.shuffle(found, random);
    History history = History.of(found);
    Set<RevisionId> seen = new HashSet<>();
    for (Revision revision : history.graph().revisions()) {
      assertThat(seen).containsAll(revision.parents());
      seen.add(revision.id());
    }
    if (seen.size() < found.size()) {
      assertThat(history.isBroken()).isTrue();
    }
  }
}
