package org.roundtrip.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtrip.Roundtrip;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.Report;
import org.roundtrip.revision.UnreadableHistoryException;
import org.roundtrip.rowtest.RowSettings;

/** What a run with a base verifies and reports, on SQLite. */
class SinceTest {

  @TempDir private Path folder;
  private GitProject git;

  @BeforeEach
  void project() throws Exception {
    git = GitProject.in(folder);
    header("a1", "", "users");
    header("b2", "a1", "rooms");
    number(1, "users");
    number(3, "rooms");
    git.commit().on("work");
  }

  @Test
  void verifiesWhatWasAddedAndNothingElse() throws Exception {
    assertThat(run("m")).containsExactly("No revision changed since main.");

    header("c3", "b2", "tags");

    assertThat(run("m")).isEmpty();
    assertThat(report("m").checksRun()).isEqualTo(8);
  }

  @Test
  void anEditIsAnErrorUnlessOnlyCommentsOrTheDowngradeDiffer() throws Exception {
    String text = Files.readString(folder.resolve("m/a1.sql"));
    git.write("m/a1.sql", text.replace("id integer", "id  integer /* a key */"));
    assertThat(run("m"))
        .containsExactly("RT006 note a1 users: a comment differs from that in main");

    git.write("m/a1.sql", text.replace("DROP TABLE", "DROP TABLE IF EXISTS"));
    assertThat(run("m"))
        .containsExactly("RT006 note a1 users: the downgrade differs from that in main");

    git.write("m/a1.sql", text.replace("id integer", "id bigint"));
    assertThat(run("m"))
        .containsExactly("RT006 error a1 users: main has this revision with another text");
  }

  @Test
  void aChangesetThatAnotherOneFollowsInItsFileIsNotEdited() throws Exception {
    String file = "l/src/main/resources/db/changelog/db.changelog-master.sql";
    String first =
        """
        --liquibase formatted sql

        --changeset ann:1
        CREATE TABLE users (id integer);
        --rollback DROP TABLE users;
        """;
    git.on("main").write(file, first).commit().on("work2");
    git.write(
        file,
        first
            + """

            --changeset ann:2
            CREATE TABLE rooms (id integer);
            --rollback DROP TABLE rooms;
            """);

    Report report = verify(folder.resolve("l"), "main");

    assertThat(report.findings()).isEmpty();
    assertThat(report.tested()).containsExactly(Map.entry(Engine.SQLITE, 1));
  }

  @Test
  void aDeletedOrRenamedRevisionIsAnError() throws Exception {
    git.delete("m/b2.sql");
    assertThat(run("m"))
        .containsExactly("RT008 error b2 rooms: main has this revision, and it was deleted");

    git.move("n/3_rooms.up.sql", "n/4_rooms.up.sql");
    git.move("n/3_rooms.down.sql", "n/4_rooms.down.sql");
    assertThat(run("n"))
        .containsExactly(
            "RT008 error 3_rooms: main has this revision, and it was renamed to 4_rooms");
  }

  @Test
  void aTitleThatTheToolIgnoresCanChange() throws Exception {
    git.move("n/3_rooms.up.sql", "n/3_halls.up.sql");
    git.move("n/3_rooms.down.sql", "n/3_halls.down.sql");

    assertThat(run("n")).containsExactly("No revision changed since main.");
  }

  @Test
  void aRevisionBelowTheNewestOneNamesTheCommandThatMendsIt() throws Exception {
    number(2, "tags");

    assertThat(run("n"))
        .containsExactly(
            "RT009 error 2_tags: the new revision is below 3_rooms, the newest one of main");
    assertThat(advice("n"))
        .containsExactly(
            "Rename it so that it follows 3_rooms:\n"
                + "git mv DIR/n/2_tags.up.sql DIR/n/4_tags.up.sql\n"
                + "git mv DIR/n/2_tags.down.sql DIR/n/4_tags.down.sql");
  }

  @Test
  void whatOnlyTheBaseChangedIsNotAChangeOfTheBranch() throws Exception {
    git.on("main");
    number(4, "tags");
    header("c3", "b2", "tags");
    git.commit().on("work");
    number(5, "teams");

    assertThat(run("n"))
        .containsExactly(
            "main has revisions that this branch lacks: 4_tags. Merge main to verify with them.");
  }

  @Test
  void newRevisionsAreComparedWithThoseThatOnlyTheBaseHas() throws Exception {
    git.on("main");
    number(5, "tags");
    header("c3", "b2", "tags");
    git.commit().on("work");
    number(4, "teams");
    header("d4", "b2", "teams");

    assertThat(run("n").get(0))
        .isEqualTo("RT009 error 4_teams: the new revision is below 5_tags, the newest one of main");
    assertThat(run("m").get(0))
        .isEqualTo("RT009 error d4 teams: the new revision is below c3, the newest one of main");
  }

  @Test
  void theSameNumberOnTwoBranchesIsAnError() throws Exception {
    git.on("main");
    number(4, "tags");
    git.commit().on("work");
    number(4, "teams");

    assertThat(run("n"))
        .containsExactly(
            "RT005 error 4_teams: main has another revision with the id '4'",
            "main has revisions that this branch lacks: 4_tags. Merge main to verify with them.");
  }

  @Test
  void theSameNumberIsAboutTheNewRevisionOnceBothAreMerged() throws Exception {
    number(3, "halls");
    header("b2", "a1", "halls", "b2_halls");

    assertThat(run("n"))
        .containsExactly("RT005 error 3_halls: main has another revision with the id '3'");
    assertThat(advice("n"))
        .containsExactly(
            """
            Give the new one another number:
            git mv DIR/n/3_halls.up.sql DIR/n/4_halls.up.sql
            git mv DIR/n/3_halls.down.sql DIR/n/4_halls.down.sql""");
    assertThat(run("m"))
        .containsExactly("RT005 error b2 halls: main has another revision with the id 'b2'");
    assertThat(advice("m"))
        .containsExactly(
            """
            Give the new one another id, and let it revise b2:
            -- revision: b2_2
            -- revises: b2""");
  }

  @Test
  void severalRevisionsBelowTheNewestOneGetDifferentNumbers() throws Exception {
    number(2, "tags");
    number(4, "teams");
    number(0, "first");

    assertThat(advice("n"))
        .containsExactly(
            """
            Rename it so that it follows 3_rooms:
            git mv DIR/n/0_first.up.sql DIR/n/5_first.up.sql
            git mv DIR/n/0_first.down.sql DIR/n/5_first.down.sql""",
            """
            Rename it so that it follows 3_rooms:
            git mv DIR/n/2_tags.up.sql DIR/n/6_tags.up.sql
            git mv DIR/n/2_tags.down.sql DIR/n/6_tags.down.sql""");
  }

  @Test
  void aRevisionWithAnotherIdAndTheSameTextIsRenamed() throws Exception {
    git.delete("m/b2.sql");
    header("c2", "a1", "rooms");

    assertThat(run("m"))
        .containsExactly("RT008 error b2 rooms: main has this revision, and it was renamed to c2");
    assertThat(advice("m"))
        .containsExactly(
            """
            Restore the name:
            git mv DIR/m/c2.sql DIR/m/b2.sql
            -- revision: b2""");
  }

  @Test
  void aRenamedFolderIsMovedAsAWhole() throws Exception {
    folder("2026-01-01-000000_users", "users");
    git.commit().move("d/2026-01-01-000000_users", "d/2026-02-01-000000_users");
    Report report = verify(folder.resolve("d"), "work");

    assertThat(advice(report))
        .containsExactly(
            "Restore the name:\ngit mv DIR/d/2026-02-01-000000_users DIR/d/2026-01-01-000000_users");
  }

  private void folder(String name, String table) throws Exception {
    git.write("d/" + name + "/up.sql", "CREATE TABLE " + table + " (id integer);")
        .write("d/" + name + "/down.sql", "DROP TABLE " + table + ";");
  }

  @Test
  void aRevisionThatReplacesADeletedOneIsNotRenamed() throws Exception {
    git.delete("m/b2.sql");
    header("c2", "a1", "halls");

    assertThat(run("m"))
        .containsExactly("RT008 error b2 rooms: main has this revision, and it was deleted");
  }

  @Test
  void pathsWithSpacesAreQuoted() throws Exception {
    git.move("n", "with space/n").commit().on("main");
    git.move("n", "with space/n").commit().on("work");
    git.delete("with space/n/3_rooms.up.sql").delete("with space/n/3_rooms.down.sql");

    assertThat(advice("with space/n"))
        .containsExactly(
            """
            Restore it, and revert the change in a new revision:
            git restore -s main 'DIR/with space/n/3_rooms.up.sql' 'DIR/with space/n/3_rooms.down.sql'""");
  }

  @Test
  void theSameFileOnTwoBranchesIsAnError() throws Exception {
    git.on("main");
    number(4, "tags");
    git.commit().on("work");
    git.write("n/4_tags.up.sql", "CREATE TABLE tags (name text);")
        .write("n/4_tags.down.sql", "DROP TABLE tags;");

    assertThat(run("n").get(0))
        .isEqualTo("RT005 error 4_tags: main has another revision with the id '4'");
  }

  @Test
  void aMovedFolderIsComparedWithItsOldOne() throws Exception {
    git.move("m", "db/revisions");

    assertThat(run("db/revisions"))
        .containsExactly(
            "main has this history in 'm'; the revisions were compared with those there.",
            "No revision changed since main.");
  }

  @Test
  void aBaseThatDoesNotExistNamesTheCommandThatFetchesIt() {
    assertThatThrownBy(() -> verifySince("m", "origin/main"))
        .isInstanceOf(UnreadableHistoryException.class)
        .hasMessage(
            "The git repository of '%s' has no branch, tag or commit 'origin/main'; run 'git fetch origin main:refs/remotes/origin/main' first, or correct the name."
                .formatted(folder.resolve("m")));
  }

  @Test
  void aFolderOutsideOfGitIsOneSentence(@TempDir Path other) throws Exception {
    Files.writeString(other.resolve("a.sql"), "-- revision: a\nSELECT 1;");
    assertThatThrownBy(() -> verify(other, "main"))
        .isInstanceOf(UnreadableHistoryException.class)
        .hasMessage(
            "'%s' is not in a git repository, so its changes cannot be determined."
                .formatted(other));
  }

  private Report verifySince(String path, String base) {
    return verify(folder.resolve(path), base);
  }

  private Report report(String path) {
    return verify(folder.resolve(path), "main");
  }

  private List<String> run(String path) {
    Report report = report(path);
    List<String> all = new ArrayList<>();
    report.findings().stream().flatMap(Finding::all).forEach(f -> all.add(headline(f)));
    all.addAll(report.notices());
    return all;
  }

  private List<String> advice(String path) {
    return advice(report(path));
  }

  private List<String> advice(Report report) {
    return report.findings().stream()
        .flatMap(Finding::all)
        .flatMap(finding -> finding.fix().advice().stream())
        .map(advice -> advice.plain().replace(folder.toString(), "DIR"))
        .toList();
  }

  private String headline(Finding finding) {
    return finding.headline().replace("  ", " ").replace(folder.toString(), "DIR");
  }

  private static Report verify(Path project, String base) {
    return Roundtrip.verify(
        Settings.of(project)
            .withEngines(Set.of(Engine.SQLITE))
            .withRows(RowSettings.none())
            .withSince(base));
  }

  private void header(String id, String parent, String table) throws Exception {
    header(id, parent, table, id);
  }

  private void header(String id, String parent, String table, String file) throws Exception {
    git.write(
        "m/" + file + ".sql",
        """
        -- revision: %s
        -- revises: %s
        -- message: %s
        -- upgrade: sqlite
        CREATE TABLE %s (id integer);
        -- downgrade: sqlite
        DROP TABLE %s;
        """
            .formatted(id, parent, table, table, table));
  }

  private void number(int number, String table) throws Exception {
    git.write("n/" + number + "_" + table + ".up.sql", "CREATE TABLE " + table + " (id integer);")
        .write("n/" + number + "_" + table + ".down.sql", "DROP TABLE " + table + ";");
  }
}
