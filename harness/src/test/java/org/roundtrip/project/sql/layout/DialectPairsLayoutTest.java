package org.roundtrip.project.sql.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtrip.dialect.Engine.POSTGRESQL;
import static org.roundtrip.dialect.Engine.SQLITE;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtrip.project.sql.ProjectFolder;

class DialectPairsLayoutTest {

  private ProjectFolder folder;

  @BeforeEach
  void folder(@TempDir Path dir) {
    folder = new ProjectFolder(dir);
  }

  @Test
  void anEngineTakesItsOwnFileAndElseTheSharedOne() {
    folder
        .file("10_posts.up.sql", "SELECT 1;")
        .file("10_posts.sqlite3.up.sql", "SELECT 1;")
        .file("10_posts.down.sql", "SELECT 1;")
        .file("2_users.postgres.autocommit.up.sql", "SELECT 1;")
        .file("2_users.mysql.up.sql", "SELECT 1;");
    assertThat(folder.layout()).isEqualTo("dialect-pairs");
    folder
        .assertRevisions()
        .containsExactly("2 | 2_users | users | []", "10 | 10_posts | posts | [2]");
    folder
        .assertParts(POSTGRESQL, SQLITE)
        .containsExactly(
            "2 upgrade postgresql: SCRIPT NONE 2_users.postgres.autocommit.up.sql:1",
            "2 upgrade sqlite: EMPTY WRAPPED 2_users.postgres.autocommit.up.sql:1",
            "2 downgrade postgresql: MISSING WRAPPED 2_users.down.sql:1 (There is no down file.)",
            "2 downgrade sqlite: EMPTY WRAPPED 2_users.postgres.autocommit.up.sql:1",
            "10 upgrade postgresql: SCRIPT WRAPPED 10_posts.up.sql:1",
            "10 upgrade sqlite: SCRIPT WRAPPED 10_posts.sqlite3.up.sql:1",
            "10 downgrade postgresql: SCRIPT WRAPPED 10_posts.down.sql:1",
            "10 downgrade sqlite: SCRIPT WRAPPED 10_posts.down.sql:1");
  }

  @Test
  void theFilesTellTheEngines() {
    folder.file("1_a.postgres.up.sql", "SELECT 1;").file("1_a.sqlite.up.sql", "PRAGMA x;");
    assertThat(folder.engines()).containsExactlyInAnyOrder(POSTGRESQL, SQLITE);
    folder.file("1_a.sqlite.up.sql", "-- nothing");
    assertThat(folder.engines()).containsExactly(POSTGRESQL);
  }

  @Test
  void namesWithoutNumbersAreSortedAsNames() {
    folder.file("b_posts.up.sql", "SELECT 1;").file("a_users.up.sql", "SELECT 1;");
    folder
        .assertRevisions()
        .containsExactly(
            "a_users | a_users | a users | []", "b_posts | b_posts | b posts | [a_users]");
  }

  @Test
  void whatIsOnlyForOtherEnginesIsToldAndNotRun() {
    folder.file("1_a.mysql.up.sql", "SELECT 1;").file("2_b.up.sql", "SELECT 1;");
    folder
        .assertNotRun()
        .containsExactly("1_a: It has no up file for SQLite or PostgreSQL or Twin.");
  }

  @Test
  void theSharedFileCanLeaveTheTransactionOffToo() {
    folder
        .file("1_a.autocommit.up.sql", "SELECT 1;")
        .file("1_a.sqlite3.up.sql", "SELECT 1;")
        .file("1_a.down.sql", "SELECT 1;")
        .assertRevisions()
        .containsExactly("1 | 1_a | a | []");
    folder
        .assertParts(POSTGRESQL, SQLITE)
        .containsExactly(
            "1 upgrade postgresql: SCRIPT NONE 1_a.autocommit.up.sql:1",
            "1 upgrade sqlite: SCRIPT WRAPPED 1_a.sqlite3.up.sql:1",
            "1 downgrade postgresql: SCRIPT WRAPPED 1_a.down.sql:1",
            "1 downgrade sqlite: SCRIPT WRAPPED 1_a.down.sql:1");
  }

  @Test
  void theMarkOfAnotherToolChangesNothing() {
    folder
        .file("1_a.postgres.up.sql", "-- +migrate Up\nSELECT 1;")
        .file("1_a.sqlite3.up.sql", "-- +goose Up\nSELECT 1;")
        .file("2_b.mysql.up.sql", "-- migrate:up\nSELECT 1;");
    assertThat(folder.layout()).isEqualTo("dialect-pairs");
  }
}
