package org.roundtrip.project.sql.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtrip.dialect.Engine.SQLITE;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtrip.project.Direction;
import org.roundtrip.project.sql.ProjectFolder;

class MyBatisLayoutTest {

  private ProjectFolder folder;

  @BeforeEach
  void folder(@TempDir Path dir) {
    folder = new ProjectFolder(dir);
  }

  @Test
  void sortsByNumberAndPartsAtTheUndoMark() {
    folder
        .file("bootstrap.sql", "SELECT 1;")
        .file("10_posts.sql", "-- // add posts for users", "SELECT 1;")
        .file(
            "2_create_changelog.sql",
            "CREATE TABLE ${changelog} (ID NUMERIC(20,0));",
            "-- //@UNDO",
            "DROP TABLE ${changelog};");
    assertThat(folder.layout()).isEqualTo("mybatis-sql");
    folder
        .assertRevisions()
        .containsExactly(
            "2 | 2_create_changelog | create changelog | []",
            "10 | 10_posts | add posts for users | [2]");
    folder
        .assertParts(SQLITE)
        .containsExactly(
            "2 upgrade sqlite: SCRIPT WRAPPED 2_create_changelog.sql:1",
            "2 downgrade sqlite: SCRIPT WRAPPED 2_create_changelog.sql:2",
            "10 upgrade sqlite: SCRIPT WRAPPED 10_posts.sql:1",
            "10 downgrade sqlite: MISSING WRAPPED 10_posts.sql:1"
                + " (There is no '-- //@UNDO' line.)");
    assertThat(folder.text("2", Direction.DOWNGRADE))
        .isEqualTo("-- //@UNDO\nDROP TABLE CHANGELOG;");
  }

  @Test
  void aPlaceholderWithoutAValueIsAnErrorOfItsScript() {
    folder.file("1_a.sql", "SELECT 1;", "-- //@UNDO", "DROP TABLE ${prefix}_a;");
    folder
        .assertUnreadable(null)
        .containsExactly(
            "1_a downgrade: DIR/1_a.sql:3: the placeholder '${prefix}' has no value; replace it by its value.");
  }
}
