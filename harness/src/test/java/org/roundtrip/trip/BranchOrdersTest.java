package org.roundtrip.trip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.roundtrip.revision.History;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionGraph;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.revision.SourceLocation;

class BranchOrdersTest {

  @Test
  void aLinearHistoryHasOneOrder() {
    assertThat(orders(graph("a", "b:a", "c:b"))).isEmpty();
  }

  @Test
  void atAMergeEachBranchGoesFirstOnce() {
    assertThat(orders(graph("a", "b1:a", "c1:a", "b2:b1", "c2:c1", "m:b2,c2", "n:m")))
        .containsExactly("b2 first: a b1 b2 c1 c2 m n", "c2 first: a c1 c2 b1 b2 m n");
  }

  @Test
  void headsThatWereNeverMergedCountToo() {
    assertThat(orders(graph("a", "b:a", "c:a"))).containsExactly("c first: a c b");
  }

  @Test
  void everyOrderOfRandomGraphsKeepsParentsBeforeChildren() {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      RevisionGraph graph = randomGraph(random);
      for (BranchOrders.Order order : BranchOrders.of(graph)) {
        assertThat(order.revisions()).containsExactlyInAnyOrderElementsOf(graph.revisions());
        Set<RevisionId> seen = new HashSet<>();
        for (Revision revision : order.revisions()) {
          assertThat(seen).containsAll(revision.parents());
          seen.add(revision.id());
        }
      }
    }
  }

  private static RevisionGraph randomGraph(Random random) {
    List<String> lines = new ArrayList<>(List.of("r0"));
    for (int i = 1; i < 2 + random.nextInt(12); i++) {
      Set<String> parents = new HashSet<>();
      for (int p = 0; p <= random.nextInt(2); p++) {
        parents.add("r" + random.nextInt(i));
      }
      lines.add("r" + i + ":" + String.join(",", parents));
    }
    return graph(lines.toArray(String[]::new));
  }

  private static List<String> orders(RevisionGraph graph) {
    return BranchOrders.of(graph).stream()
        .map(
            order ->
                order.first()
                    + " first: "
                    + order.revisions().stream()
                        .map(Revision::name)
                        .collect(Collectors.joining(" ")))
        .toList();
  }

  /** Each line is an id, and after a colon its parents. */
  private static RevisionGraph graph(String... lines) {
    return History.of(Arrays.stream(lines).map(BranchOrdersTest::revision).toList()).graph();
  }

  private static Revision revision(String line) {
    String[] parts = line.split(":");
    List<RevisionId> parents =
        parts.length == 1
            ? List.of()
            : Arrays.stream(parts[1].split(",")).map(RevisionId::new).toList();
    SourceLocation at = SourceLocation.of(Path.of(parts[0] + ".sql"));
    return new Revision(new RevisionId(parts[0]), parts[0], "", parents, List.of(), List.of(), at);
  }
}
