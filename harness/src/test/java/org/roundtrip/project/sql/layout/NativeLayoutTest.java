package org.roundtrip.project.sql.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtrip.dialect.Engine.POSTGRESQL;
import static org.roundtrip.dialect.Engine.SQLITE;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.project.Direction;
import org.roundtrip.project.sql.ProjectFolder;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;

class NativeLayoutTest {

  private ProjectFolder folder;

  @BeforeEach
  void folder(@TempDir Path dir) {
    folder = new ProjectFolder(dir);
  }

  private ProjectFolder revision(String id, String revises) {
    return folder.file(
        id + "_some_words.sql",
        "-- revision: " + id,
        "-- revises: " + revises,
        "-- upgrade",
        "SELECT 1;",
        "-- downgrade",
        "SELECT 2;");
  }

  @Test
  void theHeadersMakeTheGraph() {
    revision("c3", "a1");
    revision("b2", "a1");
    revision("d4", "b2, c3");
    revision("a1", "none");
    assertThat(folder.layout()).isEqualTo("native");
    folder
        .assertRevisions()
        .containsExactly(
            "a1 | a1 | some words | []",
            "b2 | b2 | some words | [a1]",
            "c3 | c3 | some words | [a1]",
            "d4 | d4 | some words | [b2, c3]");
    folder.assertProblems().isEmpty();
  }

  @Test
  void problemsOfTheGraphHaveTheirPlace() {
    revision("a1", "");
    revision("b2", "gone");
    revision("c3", "d4");
    revision("d4", "c3");
    revision("e5", "a1");
    revision("f6", "a1");
    folder.file("again.sql", "-- add words", "-- revision: a1", "-- upgrade");
    assertThat(
            folder.open().history().problems().stream()
                .map(p -> p.kind() + " " + p.location().file().getFileName() + " " + p.message())
                .toList())
        .containsExactly(
            "DUPLICATE_ID again.sql two revisions have the id 'a1'",
            "MISSING_PARENT b2_some_words.sql Can't locate revision 'gone'",
            "CYCLE c3_some_words.sql the revisions form a cycle",
            "SEVERAL_HEADS f6_some_words.sql the history has 2 heads");
  }

  @Test
  void readsEveryKeyOfTheHeader() {
    revision("a1", "")
        .file(
            "0002.sql",
            "-- add status to users",
            "",
            "-- Revision: b2",
            "-- revises:",
            "-- depends on: a1",
            "-- branch: billing, mail",
            "-- why: because",
            "-- upgrade");
    Revision revision = folder.open().history().graph().get(new RevisionId("b2"));
    assertThat(revision.title()).isEqualTo("add status to users");
    assertThat(revision.parents()).isEmpty();
    assertThat(revision.dependsOn()).isEqualTo(List.of(new RevisionId("a1")));
    assertThat(revision.branches()).containsExactly("billing", "mail");
    assertThat(revision.location().line()).isEqualTo(3);
    folder.file("0003.sql", "-- Ours", "-- message: of ours", "-- revision: c3", "-- upgrade");
    assertThat(folder.open().history().graph().get(new RevisionId("c3")).title())
        .isEqualTo("of ours");
  }

  @Test
  void sectionsMayBeForOneEngine() {
    folder.file(
        "a1.sql",
        "-- revision: a1",
        "-- upgrade: sqlite",
        "SELECT 1;",
        "-- downgrade: sqlite",
        "-- no transaction",
        "SELECT 2;",
        "-- upgrade",
        "SELECT 3;");
    folder
        .assertParts(POSTGRESQL, SQLITE)
        .containsExactly(
            "a1 upgrade postgresql: SCRIPT WRAPPED a1.sql:7",
            "a1 upgrade sqlite: SCRIPT WRAPPED a1.sql:2",
            "a1 downgrade postgresql: MISSING WRAPPED a1.sql:1"
                + " (There is no '-- downgrade' section.)",
            "a1 downgrade sqlite: SCRIPT NONE a1.sql:4");
    assertThat(folder.text("a1", Direction.UPGRADE)).isEqualTo("-- upgrade\nSELECT 3;");
  }

  @Test
  void whatIsForTheOtherEngineAloneIsNothingHere() {
    folder.file(
        "a1.sql",
        "-- revision: a1",
        "-- no transaction",
        "-- upgrade: sqlite",
        "SELECT 1;",
        "-- downgrade: sqlite",
        "SELECT 2;");
    folder
        .assertParts(POSTGRESQL)
        .containsExactly(
            "a1 upgrade postgresql: EMPTY NONE a1.sql:3",
            "a1 downgrade postgresql: EMPTY NONE a1.sql:3");
    assertThat(folder.engines()).containsExactly(SQLITE);
  }

  @Test
  void irreversibleRefusesInTheHeaderAndInTheSection() {
    folder
        .file("a1.sql", "-- revision: a1", "-- irreversible: rows are gone", "-- upgrade")
        .file(
            "b2.sql",
            "-- revision: b2",
            "-- revises: a1",
            "-- upgrade",
            "-- downgrade",
            "-- irreversible: too late");
    folder
        .assertParts(SQLITE)
        .containsExactly(
            "a1 upgrade sqlite: EMPTY WRAPPED a1.sql:3",
            "a1 downgrade sqlite: REFUSED WRAPPED a1.sql:2 (rows are gone)",
            "b2 upgrade sqlite: EMPTY WRAPPED b2.sql:3",
            "b2 downgrade sqlite: REFUSED WRAPPED b2.sql:4 (too late)");
  }

  @Test
  void aMergeNeedsNoSections() {
    revision("a1", "").file("c3.sql", "-- revision: c3", "-- revises: a1, b2");
    revision("b2", "a1");
    folder
        .assertParts(SQLITE)
        .endsWith(
            "c3 upgrade sqlite: EMPTY WRAPPED c3.sql:1",
            "c3 downgrade sqlite: EMPTY WRAPPED c3.sql:1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          -- revision: a1;-- revise: b2;-- upgrade | 2: 'revise' is not a header line; write '-- revises: …'.
          -- revision: a1;-- depends_on: b2;-- upgrade | 2: 'depends_on' is not a header line; write '-- depends on: …'.
          -- revision: a1;-- down_revision: b2;-- upgrade | 2: 'down_revision' is not a header line; write '-- revises: …'.
          -- revision: a1;-- revision: b2 | 2: 'revision' is already set in line 1; remove one of the two.
          -- revision: a1 b2;-- upgrade | 1: 'revision' needs exactly one id.
          -- revision: a/1;-- upgrade | 1: 'a/1' is not a revision id; use letters, digits, '_', '.' and '-'.
          """)
  void refuses(String lines, String message) {
    folder.file("a1.sql", lines.split(";"));
    folder.assertRefused("DIR/a1.sql:" + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          -- revision: a1;DROP TABLE x | upgrade | 2: text before the first section; move it below a '-- upgrade' line.
          -- revision: a1;-- upgrade;-- downgrade;-- upgrade | upgrade | 4: the section '-- upgrade' already begins in line 2; merge the two.
          -- revision: a1;-- upgrade: oracle | both | 2: there is no engine 'oracle'; write sqlite or postgresql or twin, or none.
          -- revision: a1;-- upgrade;-- downgrade sqlite | both | 3: this looks like a misspelled mark; write '-- upgrade', '-- downgrade', either with ': sqlite' or ': postgresql' or ': twin', or '-- irreversible: reason'.
          -- revision: a1;-- upgrade;-- Downgrade | both | 3: this looks like a misspelled mark; write '-- upgrade', '-- downgrade', either with ': sqlite' or ': postgresql' or ': twin', or '-- irreversible: reason'.
          -- revision: a1;-- upgrade;-- downgrade;-- irreversible | both | 4: this looks like a misspelled mark; write '-- upgrade', '-- downgrade', either with ': sqlite' or ': postgresql' or ': twin', or '-- irreversible: reason'.
          -- revision: a1;-- upgrade;-- irreversible: x | upgrade | 3: 'irreversible' is about the downgrade; move it to the header or below it.
          -- revision: a1;-- downgrade | upgrade | 1: there is no '-- upgrade' section; add one, which may be empty.
          -- revision: a1;-- irreversible:;-- upgrade | downgrade | 2: 'irreversible' needs a reason after the colon.
          -- revision: a1;-- irreversible: x;-- upgrade;-- downgrade;SELECT 1 | downgrade | 4: a '-- downgrade' section with statements, although line 2 says 'irreversible'; remove one of the two.
          """)
  void anErrorInASectionIsOneOfItsScript(String lines, String directions, String message) {
    folder.file("a1.sql", lines.split(";"));
    folder
        .assertUnreadable(null)
        .containsExactlyElementsOf(
            Stream.of("upgrade", "downgrade")
                .filter(direction -> directions.equals("both") || directions.equals(direction))
                .map(direction -> "a1 " + direction + ": DIR/a1.sql:" + message)
                .toList());
  }

  @Test
  void proseThatBeginsWithOurWordsIsProse() {
    folder.file(
        "a1.sql",
        "-- revision: a1",
        "-- author: Ann",
        "-- upgrade",
        "-- upgrade the users first",
        "-- downgrade: not for the faint",
        "-- irreversible because it is",
        "SELECT 1;",
        "-- downgrade");
    folder
        .assertParts(SQLITE)
        .containsExactly(
            "a1 upgrade sqlite: SCRIPT WRAPPED a1.sql:3",
            "a1 downgrade sqlite: EMPTY WRAPPED a1.sql:8");
  }

  @Test
  void aFileWithoutAnIdIsRefused() {
    folder.file("a1.sql", "-- upgrade");
    folder.assertRefused(
        "native", "DIR/a1.sql:1: there is no '-- revision: ID' line at the top; add one.");
  }
}
