package org.roundtrip.project.sql.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtrip.dialect.Engine.POSTGRESQL;
import static org.roundtrip.dialect.Engine.SQLITE;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtrip.project.sql.ProjectFolder;

class SqlxLayoutTest {

  private ProjectFolder folder;

  @BeforeEach
  void folder(@TempDir Path dir) {
    folder = new ProjectFolder(dir);
  }

  @Test
  void aScriptThatBeginsWithNoTransactionTellsSqlxFromGolangMigrate() {
    folder
        .file("2_posts.up.sql", "-- no-transaction", "CREATE INDEX CONCURRENTLY i ON a (x);")
        .file("2_posts.down.sql", "DROP INDEX i;")
        .file("10_users.up.sql", "SELECT 1;");
    assertThat(folder.layout()).isEqualTo("sqlx");
    folder
        .assertRevisions()
        .containsExactly("2 | 2_posts | posts | []", "10 | 10_users | users | [2]");
    folder
        .assertParts(POSTGRESQL, SQLITE)
        .containsExactly(
            "2 upgrade postgresql: SCRIPT ONE_QUERY 2_posts.up.sql:1",
            "2 upgrade sqlite: SCRIPT ONE_QUERY 2_posts.up.sql:1",
            "2 downgrade postgresql: SCRIPT WRAPPED 2_posts.down.sql:1",
            "2 downgrade sqlite: SCRIPT WRAPPED 2_posts.down.sql:1",
            "10 upgrade postgresql: SCRIPT WRAPPED 10_users.up.sql:1",
            "10 upgrade sqlite: SCRIPT WRAPPED 10_users.up.sql:1",
            "10 downgrade postgresql: MISSING WRAPPED 10_users.down.sql:1"
                + " (There is no down file.)",
            "10 downgrade sqlite: MISSING WRAPPED 10_users.down.sql:1 (There is no down file.)");
  }

  @Test
  void singleFilesBesideACargoTomlHaveNoWayBack() {
    folder.file("Cargo.toml", "[dependencies]", "sqlx = \"0.8\"").file("1_users.sql", "SELECT 1;");
    assertThat(folder.layout()).isEqualTo("sqlx");
    folder
        .assertParts(SQLITE)
        .containsExactly(
            "1 upgrade sqlite: SCRIPT WRAPPED 1_users.sql:1",
            "1 downgrade sqlite: MISSING WRAPPED 1_users.down.sql:1"
                + " (The migration is a single file without a downgrade; split it into a pair.)");
  }

  @Test
  void filesOfAnotherToolInARustProjectAreThatTools() {
    folder.file("Cargo.toml", "sqlx = \"0.8\"").file("1_users.sql", "-- migrate:up", "SELECT 1;");
    assertThat(folder.layout()).isEqualTo("dbmate");
  }
}
