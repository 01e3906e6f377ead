package org.roundtrip.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.revision.SourceLocation;

class WaiverCommentsTest {

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '@',
      value = {
        "-- roundtrip: allow RT204: never read | RT204 7c1e | never read",
        "--roundtrip: allow RT204 : never read | RT204 7c1e | never read",
        "# roundtrip: allow RT101: restored from a backup | RT101 7c1e | restored from a backup",
        "    # roundtrip: allow RT204 users.phone: unused | RT204 7c1e users.phone | unused",
        "<!-- roundtrip: allow RT204 users.phone until 2027-01-01: unused --> |"
            + " RT204 7c1e users.phone | unused",
        "/* roundtrip: allow RT203: see #12: it is fine */ | RT203 7c1e | see #12: it is fine",
        "// roundtrip: allow RT203 index a on b: unused | RT203 7c1e index a on b | unused",
        "DROP TABLE a; -- roundtrip: allow RT204: unused | RT204 7c1e | unused",
        "-- roundtrip: allow RT204 until 2027-01-01 | RT204 7c1e | @@",
      })
  void comments(String line, String waiver, String reason) throws IOException {
    Waiver read = read(line).waivers().get(0);

    assertThat(read).hasToString(waiver);
    assertThat(read.reason()).isEqualTo(reason);
    assertThat(read.until() == null ? "" : read.until().toString())
        .isEqualTo(line.contains("until") ? "2027-01-01" : "");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '@',
      value = {
        "-- roundtrip: allow | it must read 'roundtrip: allow CODE: reason'",
        "-- roundtrip: allow RT998: no such code | it must read 'roundtrip: allow CODE: reason'",
        "-- roundtrip: allow RT204 until tomorrow: x | 'tomorrow' is not a date such as 2027-01-31",
      })
  void commentsThatAreNoWaivers(String line, String problem) throws IOException {
    WaiverComments.Contents contents = read(line);

    assertThat(contents.waivers()).isEmpty();
    assertThat(contents.malformed().get(0).problem()).startsWith(problem);
  }

  @ParameterizedTest
  @CsvSource({"'roundtrip: allow RT204: text'", "-- see roundtrip allow", "SELECT 1"})
  void otherLines(String line) throws IOException {
    assertThat(read(line)).isEqualTo(new WaiverComments.Contents(List.of(), List.of()));
  }

  @Test
  void aCommentIsAboutTheNextStatementUnlessItIsTheFirstOfTheFile() throws IOException {
    String text =
        """
        -- roundtrip: allow RT201: first

        DROP TABLE a;
        -- roundtrip: allow RT204: second
        -- because nobody reads it
        DROP TABLE b;
        """;

    assertThat(read(text).waivers())
        .extracting(Waiver::scope)
        .containsExactly(Waiver.Scope.REVISION, new Waiver.Scope(new SourceLocation(file(), 6)));
  }

  @Test
  void aCommentBelongsToTheRevisionAboveIt() throws IOException {
    Files.writeString(
        file(), "one\n-- roundtrip: allow RT101: a\ntwo\n-- roundtrip: allow RT101: b\n");

    List<Waiver> waivers =
        WaiverComments.read(file(), List.of(revision("1", 1), revision("2", 3))).waivers();

    assertThat(waivers).extracting(Waiver::revision).containsExactly("1", "2");
  }

  private Path file() {
    return folder.resolve("7c1e.sql");
  }

  private WaiverComments.Contents read(String text) throws IOException {
    Files.writeString(file(), text);
    return WaiverComments.read(file(), List.of(revision("7c1e", 1)));
  }

  private Revision revision(String id, int line) {
    return new Revision(
        new RevisionId(id),
        id,
        "",
        List.of(),
        List.of(),
        List.of(),
        new SourceLocation(file(), line));
  }
}
