package org.roundtrip.project.sql.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtrip.dialect.Engine.SQLITE;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.project.Direction;
import org.roundtrip.project.sql.ProjectFolder;

class GooseLayoutTest {

  private ProjectFolder folder;

  @BeforeEach
  void folder(@TempDir Path dir) {
    folder = new ProjectFolder(dir);
  }

  @Test
  void readsSectionsInTheOrderOfTheNumbers() {
    folder
        .file("00010_tags.sql", "-- +goose NO TRANSACTION", "-- +goose up", "SELECT 1;")
        .file(
            "00002_files_status.sql",
            "-- +goose Up",
            "-- +goose StatementBegin",
            "SELECT 1;",
            "-- +goose StatementEnd",
            "-- +goose Down",
            "SELECT 2;")
        .file("00003_code.go", "package x")
        .file("00003_code_test.go", "package x");
    assertThat(folder.layout()).isEqualTo("goose");
    folder
        .assertRevisions()
        .containsExactly(
            "2 | 00002_files_status | files status | []", "10 | 00010_tags | tags | [2]");
    folder
        .assertParts(SQLITE)
        .containsExactly(
            "2 upgrade sqlite: SCRIPT WRAPPED 00002_files_status.sql:1",
            "2 downgrade sqlite: SCRIPT WRAPPED 00002_files_status.sql:5",
            "10 upgrade sqlite: SCRIPT NONE 00010_tags.sql:2",
            "10 downgrade sqlite: MISSING NONE 00010_tags.sql:1"
                + " (There is no '-- +goose Down' section.)");
    folder
        .assertNotRun()
        .containsExactly("00003_code: It is Go code in 00003_code.go, which Roundtrip cannot run.");
    assertThat(folder.text("2", Direction.DOWNGRADE)).isEqualTo("-- +goose Down\nSELECT 2;");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          -- +goose Up;-- +goose ENVSUB ON    | 2: '+goose ENVSUB' substitutes environment variables, which Roundtrip does not support; write the values into the script.
          -- +goose Up;-- +goose Sideways     | 2: goose has no annotation 'SIDEWAYS'; correct it.
          -- +goose Up;-- +goose StatementBegin | 2: '+goose StatementBegin' has no '+goose StatementEnd'; add it.
          -- +goose Down;-- +goose Up         | 1: '-- +goose Down' is misplaced: goose expects one Up section and then one Down section.
          -- +goose Up;-- +goose Up           | 2: '-- +goose Up' is misplaced: goose expects one Up section and then one Down section.
          DROP TABLE x;-- +goose Up           | 1: goose does not allow a statement before '-- +goose Up'; move it below that line.
          """)
  void anErrorAboveTheDownSectionIsOneOfTheUpgrade(String lines, String message) {
    folder.file("1_a.sql", lines.split(";"));
    folder.assertUnreadable(null).containsExactly("1_a upgrade: DIR/1_a.sql:" + message);
  }

  @Test
  void anErrorInTheDownSectionIsOneOfTheDowngrade() {
    folder
        .file("1_a.sql", "-- +goose Up", "SELECT 1;", "-- +goose Down", "-- +goose Sideways")
        .file("2_b.sql", "-- +goose Up", "SELECT 1;", "-- +goose Down", "-- +goose StatementBegin")
        .file("3_c.sql", "-- +goose Upp", "SELECT 1;", "-- +goose Down");
    folder
        .assertUnreadable(null)
        .containsExactly(
            "1_a downgrade: DIR/1_a.sql:4: goose has no annotation 'SIDEWAYS'; correct it.",
            "2_b downgrade: DIR/2_b.sql:4: '+goose StatementBegin' has no '+goose StatementEnd';"
                + " add it.",
            "3_c upgrade: DIR/3_c.sql:1: goose has no annotation 'UPP'; correct it.");
  }
}
