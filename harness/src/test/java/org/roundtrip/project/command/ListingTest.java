package org.roundtrip.project.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtrip.project.ToolOptions;

class ListingTest {

  @TempDir Path folder;

  @Test
  void byDefaultTheFirstWordIsARevisionThatFollowsTheOneBefore() {
    assertThat(told(Map.of(), "1 one\n\n2 two\n  3\n"))
        .containsExactly("1 after [], parent ", "2 after [1], parent 1", "3 after [2], parent 2");
  }

  @Test
  void aPatternSkipsOtherLinesAndCanNameParents() {
    Map<String, Object> options =
        Map.of("pattern", "^rev (?<id>\\w+) <- ?(?<parents>.*)", "base", "base");
    assertThat(told(options, "History:\nrev a <- base\nrev b <- a\nrev c <- a\nrev d <- b, c\n"))
        .containsExactly(
            "a after [], parent base",
            "b after [a], parent a",
            "c after [a], parent a",
            "d after [b, c], parent b");
  }

  @Test
  void theParentIsTheLastOfTheChain() {
    Map<String, Object> options =
        Map.of("pattern", "(?<id>(?<app>\\w+)\\.(?<title>\\w+))", "chain", "app", "base", "zero");
    List<ListedRevision> listed = listing(options).read("a.0001_x\nb.0001_y\na.0002_z\n");
    assertThat(listed.stream().map(l -> l.values().get("parent.title")).toList())
        .containsExactly("zero", "zero", "0001_x");
    assertThat(listed.get(1).values()).containsEntry("parent.app", "b");
    assertThat(listed.get(2).revision().parents()).hasToString("[b.0001_y]");
    assertThat(listed.get(2).revision().title()).isEqualTo("0002 z");
  }

  @Test
  void filesAreFoundByTheGroups() throws IOException {
    Files.createDirectories(folder.resolve("db"));
    Files.createFile(folder.resolve("db/7_add_users.rb"));
    assertThat(place(Map.of("files", "db/{id}_*.rb"), "7")).isEqualTo("db/7_add_users.rb:1");
    assertThat(place(Map.of("files", "db/{id}_*.rb"), "8")).isEqualTo("db:1");
    assertThat(place(Map.of("files", "{id}.sql"), "7")).isEqualTo("7.sql:1");
    assertThat(place(Map.of(), "7")).isEqualTo(":1");
    assertThat(place(Map.of("pattern", "(?<id>\\d+) (?<file>\\S+):(?<line>\\d+)"), "7 x.py:12"))
        .isEqualTo("x.py:12");
  }

  private String place(Map<String, Object> options, String line) {
    var location = listing(options).read(line).get(0).revision().location();
    return folder.relativize(location.file()) + ":" + location.line();
  }

  private List<String> told(Map<String, Object> options, String text) {
    return listing(options).read(text).stream()
        .map(
            listed ->
                "%s after %s, parent %s"
                    .formatted(
                        listed.revision(),
                        listed.revision().parents(),
                        listed.values().get("parent")))
        .toList();
  }

  private Listing listing(Map<String, Object> values) {
    ToolOptions options = new ToolOptions("command", values);
    return new Listing(
        options, LinePattern.of(options, "pattern"), new RevisionLocations(folder, options));
  }
}
