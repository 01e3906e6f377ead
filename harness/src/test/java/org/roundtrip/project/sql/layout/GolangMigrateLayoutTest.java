package org.roundtrip.project.sql.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtrip.dialect.Engine.POSTGRESQL;
import static org.roundtrip.dialect.Engine.SQLITE;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtrip.project.sql.ProjectFolder;

class GolangMigrateLayoutTest {

  private ProjectFolder folder;

  @BeforeEach
  void folder(@TempDir Path dir) {
    folder = new ProjectFolder(dir);
  }

  @Test
  void sortsAndPairsByNumberAlone() {
    folder
        .file("10_add_posts.up.sql", "SELECT 1;")
        .file("10_drop_posts.down.sql", "SELECT 2;")
        .file("2_users.up.sql", "SELECT 1;")
        .file("002_users.down.sql", "SELECT 2;");
    assertThat(folder.layout()).isEqualTo("golang-migrate");
    folder
        .assertRevisions()
        .containsExactly("2 | 2_users | users | []", "10 | 10_add_posts | add posts | [2]");
    folder
        .assertParts(POSTGRESQL)
        .containsExactly(
            "2 upgrade postgresql: SCRIPT ONE_QUERY_OR_WRAPPED 2_users.up.sql:1",
            "2 downgrade postgresql: SCRIPT ONE_QUERY_OR_WRAPPED 002_users.down.sql:1",
            "10 upgrade postgresql: SCRIPT ONE_QUERY_OR_WRAPPED 10_add_posts.up.sql:1",
            "10 downgrade postgresql: SCRIPT ONE_QUERY_OR_WRAPPED 10_drop_posts.down.sql:1");
  }

  @Test
  void goCodeIsToldAndNotRun() {
    folder
        .file("1_a.up.sql", "SELECT 1;")
        .file("1_a.down.go", "package x")
        .file("2_b.up.go", "package x")
        .file("2_b.down.sql", "SELECT 1;")
        .file("3_c.up.sql", "SELECT 1;")
        .file("4_d.down.sql", "SELECT 1;")
        .file("migrations.go", "package x");
    folder
        .assertNotRun()
        .containsExactly(
            "2_b: Its upgrade is Go code in 2_b.up.go, which Roundtrip cannot run.",
            "4_d: It has a down file but no up file.");
    folder
        .assertParts(SQLITE)
        .containsExactly(
            "1 upgrade sqlite: SCRIPT ONE_QUERY_OR_WRAPPED 1_a.up.sql:1",
            "1 downgrade sqlite: MISSING ONE_QUERY_OR_WRAPPED 1_a.down.go:1"
                + " (The downgrade is Go code in 1_a.down.go, which Roundtrip cannot run.)",
            "3 upgrade sqlite: SCRIPT ONE_QUERY_OR_WRAPPED 3_c.up.sql:1",
            "3 downgrade sqlite: MISSING ONE_QUERY_OR_WRAPPED 3_c.down.sql:1 (There is no down file.)");
  }

  @Test
  void oneNumberTwiceKeepsEachWithItsOwnWayBack() {
    folder
        .file("7_accounts.up.sql", "SELECT 1;")
        .file("7_accounts.down.sql", "SELECT 1;")
        .file("7_posts.up.sql", "SELECT 1;")
        .file("7_posts.down.sql", "SELECT 1;");
    folder.assertProblems().containsExactly("DUPLICATE_ID: two revisions have the id '7'");
    folder
        .assertParts(SQLITE)
        .containsExactly(
            "7 upgrade sqlite: SCRIPT ONE_QUERY_OR_WRAPPED 7_accounts.up.sql:1",
            "7 downgrade sqlite: SCRIPT ONE_QUERY_OR_WRAPPED 7_accounts.down.sql:1",
            "7_posts upgrade sqlite: SCRIPT ONE_QUERY_OR_WRAPPED 7_posts.up.sql:1",
            "7_posts downgrade sqlite: SCRIPT ONE_QUERY_OR_WRAPPED 7_posts.down.sql:1");
  }
}
