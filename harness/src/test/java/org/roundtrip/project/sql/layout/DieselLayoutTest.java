package org.roundtrip.project.sql.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtrip.dialect.Engine.POSTGRESQL;
import static org.roundtrip.dialect.Engine.SQLITE;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtrip.project.sql.ProjectFolder;

class DieselLayoutTest {

  private ProjectFolder folder;

  @BeforeEach
  void folder(@TempDir Path dir) {
    folder = new ProjectFolder(dir);
  }

  @Test
  void sortsByTheVersionWithoutItsDashes() {
    folder
        .file("2022-01-12-100000_add_posts/up.sql", "SELECT 1;")
        .file("20220111000000_create-users/up.sql", "SELECT 1;")
        .file("00000000000000_diesel_initial_setup/up.sql", "SELECT 1;");
    assertThat(folder.layout()).isEqualTo("diesel");
    folder
        .assertRevisions()
        .containsExactly(
            "00000000000000 | 00000000000000_diesel_initial_setup | diesel initial setup | []",
            "20220111000000 | 20220111000000_create-users | create users | [00000000000000]",
            "20220112100000 | 2022-01-12-100000_add_posts | add posts | [20220111000000]");
  }

  @Test
  void metadataSwitchesTheTransactionOffAndTheFileGoesOverWhole() {
    folder
        .file("1_a/up.sql", "CREATE TABLE a (x int);")
        .file("1_a/down.sql", "-- nothing to do")
        .file("2_b/up.sql", "CREATE INDEX CONCURRENTLY i ON a (x);")
        .file("2_b/metadata.toml", "run_in_transaction = false");
    folder
        .assertParts(POSTGRESQL, SQLITE)
        .containsExactly(
            "1 upgrade postgresql: SCRIPT WRAPPED 1_a/up.sql:1",
            "1 upgrade sqlite: SCRIPT WRAPPED 1_a/up.sql:1",
            "1 downgrade postgresql: EMPTY WRAPPED 1_a/down.sql:1",
            "1 downgrade sqlite: EMPTY WRAPPED 1_a/down.sql:1",
            "2 upgrade postgresql: SCRIPT ONE_QUERY 2_b/up.sql:1",
            "2 upgrade sqlite: SCRIPT ONE_QUERY 2_b/up.sql:1",
            "2 downgrade postgresql: MISSING ONE_QUERY 2_b/down.sql:1 (There is no down.sql.)",
            "2 downgrade sqlite: MISSING ONE_QUERY 2_b/down.sql:1 (There is no down.sql.)");
  }

  @Test
  void oneVersionInTwoFoldersIsAProblemAndBothAreWalked() {
    folder
        .file("2022-01-26-184200_drop_old_index/up.sql", "SELECT 1;")
        .file("2022-01-26-184200_index_receipts/up.sql", "SELECT 1;")
        .file("2022-01-27-000000_last/up.sql", "SELECT 1;");
    folder
        .assertProblems()
        .containsExactly("DUPLICATE_ID: two revisions have the id '20220126184200'");
    folder
        .assertRevisions()
        .containsExactly(
            "20220126184200 | 2022-01-26-184200_drop_old_index | drop old index | []",
            "2022-01-26-184200_index_receipts | 2022-01-26-184200_index_receipts | index receipts"
                + " | [20220126184200]",
            "20220127000000 | 2022-01-27-000000_last | last"
                + " | [2022-01-26-184200_index_receipts]");
  }

  @Test
  void aScriptBesideTheFoldersIsToldAndNotRun() {
    folder.file("1_a/up.sql", "SELECT 1;").file("data.sql", "SELECT 1;");
    folder
        .assertNotRun()
        .containsExactly("data.sql: It is outside of Diesel's folders, so Diesel does not run it.");
  }

  @Test
  void aFolderWithDownAloneHasNoUpgrade() {
    folder.file("1_a/down.sql", "SELECT 1;");
    folder
        .assertUnreadable(null)
        .containsExactly("1_a upgrade: DIR/1_a/up.sql:1: there is no up.sql; add one.");
  }

  @Test
  void brokenMetadataIsAnErrorOfTheUpgrade() {
    folder.file("1_a/up.sql", "SELECT 1;").file("1_a/metadata.toml", "", "run_in_transaction = 3");
    folder
        .assertUnreadable(null)
        .containsExactly(
            "1_a upgrade: DIR/1_a/metadata.toml:2: run_in_transaction must be true or false.");
  }
}
