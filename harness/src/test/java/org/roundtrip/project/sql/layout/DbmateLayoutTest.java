package org.roundtrip.project.sql.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtrip.dialect.Engine.POSTGRESQL;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtrip.project.Direction;
import org.roundtrip.project.sql.ProjectFolder;

class DbmateLayoutTest {

  private ProjectFolder folder;

  @BeforeEach
  void folder(@TempDir Path dir) {
    folder = new ProjectFolder(dir);
  }

  @Test
  void readsBothBlocksWithTheirLinesAndOptions() {
    folder
        .file(
            "20240101_add_users.sql",
            "-- a comment",
            "-- migrate:up transaction:false",
            "CREATE TABLE u (x int);",
            "",
            "-- migrate:down",
            "DROP TABLE u;")
        .file("20240102_add_posts.sql", "-- migrate:up", "SELECT 1");
    assertThat(folder.layout()).isEqualTo("dbmate");
    folder
        .assertRevisions()
        .containsExactly(
            "20240101 | 20240101_add_users | add users | []",
            "20240102 | 20240102_add_posts | add posts | [20240101]");
    folder
        .assertParts(POSTGRESQL)
        .containsExactly(
            "20240101 upgrade postgresql: SCRIPT ONE_QUERY 20240101_add_users.sql:2",
            "20240101 downgrade postgresql: SCRIPT WRAPPED 20240101_add_users.sql:5",
            "20240102 upgrade postgresql: SCRIPT WRAPPED 20240102_add_posts.sql:1",
            "20240102 downgrade postgresql: MISSING WRAPPED 20240102_add_posts.sql:1"
                + " (There is no '-- migrate:down' block.)");
    assertThat(folder.text("20240101", Direction.DOWNGRADE))
        .isEqualTo("-- migrate:down\nDROP TABLE u;");
  }

  @Test
  void severalBlocksKeepTheirLines() {
    folder.file("1_a.sql", "-- migrate:up", "A;", "-- migrate:down", "B;", "-- migrate:up", "C;");
    assertThat(folder.text("1", Direction.UPGRADE))
        .isEqualTo("-- migrate:up\nA;\n\n\n-- migrate:up\nC;");
  }

  @Test
  void refusesWhatDbmateRefuses() {
    folder.file("1_a.sql", "SELECT 1;", "-- migrate:up");
    folder
        .assertUnreadable(null)
        .containsExactly(
            "1_a upgrade: DIR/1_a.sql:1: dbmate does not allow a statement before '-- migrate:up'; move it"
                + " below that line.");
    folder.file("1_a.sql", "-- migrate:down", "-- migrate:up");
    folder
        .assertUnreadable(null)
        .containsExactly(
            "1_a upgrade: DIR/1_a.sql:1: '-- migrate:down' precedes '-- migrate:up'; swap the blocks.");
    folder.file("1_a.sql", "-- nothing");
    folder
        .assertUnreadable("dbmate")
        .containsExactly(
            "1_a upgrade: DIR/1_a.sql:1: dbmate needs a '-- migrate:up' line before the statements; add it.");
  }
}
