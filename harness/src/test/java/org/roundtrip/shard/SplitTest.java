package org.roundtrip.shard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.dialect.Engine;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.revision.SourceLocation;

class SplitTest {

  @ParameterizedTest
  @CsvSource({
    "1, 6, 0 1 2 3 4 5",
    "2, 6, 0 1 2 | 3 4 5",
    "4, 6, 0 | 1 2 | 3 | 4 5",
    "3, 2, 0 |  | 1",
    "2, 0, '|'",
  })
  void revisionsOfUnknownTimeTakeEquallyLong(int count, int revisions, String parts) {
    assertThat(split(revisions(revisions), count, Timings.NONE))
        .isEqualTo(
            List.of(parts.split("\\|", -1)).stream()
                .map(part -> List.of(part.strip().split(" ")))
                .map(part -> part.equals(List.of("")) ? List.<String>of() : part)
                .toList());
  }

  @Test
  void aSlowRevisionGetsAPartOfItsOwn() {
    List<Revision> all = revisions(6);
    Timings timings = Timings.NONE;
    for (Revision revision : all) {
      timings =
          timings.with(
              Engine.SQLITE, revision, Duration.ofSeconds(revision.name().equals("4") ? 8 : 1));
    }

    assertThat(split(all, 2, timings))
        .containsExactly(List.of("0", "1", "2", "3"), List.of("4", "5"));
  }

  @Property
  void eachRevisionIsInOnePartAndThePartsAreInOrder(
      @ForAll @Size(max = 40) List<@IntRange(max = 5000) Integer> millis,
      @ForAll @IntRange(min = 1, max = 9) int count) {
    List<Revision> all = revisions(millis.size());
    Timings timings = Timings.NONE;
    for (int i = 0; i < all.size(); i++) {
      timings = timings.with(Engine.SQLITE, all.get(i), Duration.ofMillis(millis.get(i)));
    }

    assertThat(split(all, count, timings).stream().flatMap(List::stream))
        .containsExactlyElementsOf(all.stream().map(Revision::name).toList());
  }

  @Test
  void theTimingsAreTheSameInAFile(@TempDir Path folder) {
    Path file = folder.resolve(TimingsFile.NAME);
    Timings timings =
        Timings.NONE.with(Engine.POSTGRESQL, revisions(1).get(0), Duration.ofMillis(1250));

    TimingsFile.write(timings, file);

    assertThat(file)
        .hasContent(
            """
            {
              "format" : "roundtrip-timings/1",
              "seconds" : {
                "postgresql" : {
                  "0" : 1.25
                }
              }
            }
            """);
    assertThat(TimingsFile.read(file).seconds()).isEqualTo(timings.seconds());
    assertThat(TimingsFile.read(folder.resolve("none.json")).seconds()).isEmpty();
  }

  private static List<List<String>> split(List<Revision> all, int count, Timings timings) {
    List<List<String>> parts = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      parts.add(
          Split.part(all, new Shard(number, count), Engine.SQLITE, timings).stream()
              .map(Revision::name)
              .toList());
    }
    return parts;
  }

  private static List<Revision> revisions(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            number ->
                new Revision(
                    new RevisionId("" + number),
                    "" + number,
                    "",
                    List.of(),
                    List.of(),
                    List.of(),
                    SourceLocation.of(Path.of(number + ".sql"))))
        .toList();
  }
}
