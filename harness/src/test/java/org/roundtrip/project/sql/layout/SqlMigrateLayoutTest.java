package org.roundtrip.project.sql.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtrip.dialect.Engine.SQLITE;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtrip.project.sql.ProjectFolder;

class SqlMigrateLayoutTest {

  private ProjectFolder folder;

  @BeforeEach
  void folder(@TempDir Path dir) {
    folder = new ProjectFolder(dir);
  }

  @Test
  void sortsNumbersFirstAndReadsEachWayWithItsRule() {
    folder
        .file("about_tags.sql", "-- +migrate Up", "SELECT 1;")
        .file(
            "10-posts.sql",
            "-- a comment",
            "-- +migrate Up notransaction",
            "-- +migrate StatementBegin",
            "SELECT 1;",
            "-- +migrate StatementEnd",
            "-- +migrate Down",
            "SELECT 2;")
        .file("2_users.sql", "-- +migrate Up", "SELECT 1;", "-- +migrate Down");
    assertThat(folder.layout()).isEqualTo("sql-migrate");
    folder
        .assertRevisions()
        .containsExactly(
            "2_users.sql | 2_users | users | []",
            "10-posts.sql | 10-posts | posts | [2_users.sql]",
            "about_tags.sql | about_tags | about tags | [10-posts.sql]");
    folder
        .assertParts(SQLITE)
        .containsExactly(
            "2_users.sql upgrade sqlite: SCRIPT WRAPPED 2_users.sql:1",
            "2_users.sql downgrade sqlite: EMPTY WRAPPED 2_users.sql:3",
            "10-posts.sql upgrade sqlite: SCRIPT NONE 10-posts.sql:2",
            "10-posts.sql downgrade sqlite: SCRIPT WRAPPED 10-posts.sql:6",
            "about_tags.sql upgrade sqlite: SCRIPT WRAPPED about_tags.sql:1",
            "about_tags.sql downgrade sqlite: MISSING WRAPPED about_tags.sql:1"
                + " (There is no '-- +migrate Down' section.)");
  }

  @Test
  void refusesWhatSqlMigrateDoesNotKnow() {
    folder.file("1_a.sql", "-- +migrate Up", "-- +migrate Sideways");
    folder
        .assertUnreadable(null)
        .containsExactly(
            "1_a upgrade: DIR/1_a.sql:2: sql-migrate has no command 'Sideways'; correct the line.");
    folder.file("1_a.sql", "-- +migrate Up", "-- +migrate StatementBegin");
    folder
        .assertUnreadable(null)
        .containsExactly(
            "1_a upgrade: DIR/1_a.sql:2: '+migrate StatementBegin' has no '+migrate StatementEnd'; add it.");
    folder.file("1_a.sql", "SELECT 1;");
    folder
        .assertUnreadable("sql-migrate")
        .containsExactly(
            "1_a upgrade: DIR/1_a.sql:1: sql-migrate needs a '-- +migrate Up' line before the statements; add"
                + " it.");
  }
}
