package org.roundtrip.project.sql.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtrip.dialect.Engine.SQLITE;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtrip.project.sql.ProjectFolder;

class FlywayLayoutTest {

  private ProjectFolder folder;

  @BeforeEach
  void folder(@TempDir Path dir) {
    folder = new ProjectFolder(dir);
  }

  @Test
  void comparesVersionsNumberByNumberAndPutsRepeatablesLast() {
    folder
        .file("R__views.sql", "SELECT 1;")
        .file("R__a_first_view.sql", "SELECT 1;")
        .file("V1_10__ten.sql", "SELECT 1;")
        .file("V1.2__two.sql", "SELECT 1;")
        .file("sub/V2__deep.sql", "SELECT 1;")
        .file("V1__Init_all.sql", "SELECT 1;");
    assertThat(folder.layout()).isEqualTo("flyway-sql");
    folder
        .assertRevisions()
        .containsExactly(
            "1 | V1__Init_all | Init all | []",
            "1.2 | V1.2__two | two | [1]",
            "1.10 | V1_10__ten | ten | [1.2]",
            "2 | V2__deep | deep | [1.10]",
            "R__a_first_view | R__a_first_view | a first view | [2]",
            "R__views | R__views | views | [R__a_first_view]");
  }

  @Test
  void undoScriptsAreTheWayBackAndConfFilesSwitchTransactionsOff() {
    folder
        .file("V1__users.sql", "SELECT 1;")
        .file("V1__users.sql.conf", "executeInTransaction=false")
        .file("U1.0__away.sql", "SELECT 1;")
        .file("V2__posts.sql", "SELECT 1;")
        .file("R__views.sql", "SELECT 1;");
    folder
        .assertParts(SQLITE)
        .containsExactly(
            "1 upgrade sqlite: SCRIPT NONE V1__users.sql:1",
            "1 downgrade sqlite: SCRIPT WRAPPED_IF_POSSIBLE U1.0__away.sql:1",
            "2 upgrade sqlite: SCRIPT WRAPPED_IF_POSSIBLE V2__posts.sql:1",
            "2 downgrade sqlite: MISSING WRAPPED_IF_POSSIBLE U2__posts.sql:1"
                + " (There is no undo file.)",
            "R__views upgrade sqlite: SCRIPT WRAPPED_IF_POSSIBLE R__views.sql:1",
            "R__views downgrade sqlite: UNSUPPORTED WRAPPED_IF_POSSIBLE R__views.sql:1"
                + " (Flyway has no undo scripts for repeatable migrations)");
  }

  @Test
  void listsWhatItDoesNotRun() {
    folder
        .file("V1__a.sql", "SELECT 1;")
        .file("V2__b.java", "class V2__b {}")
        .file("B1__c.sql", "SELECT 1;")
        .file("afterMigrate.sql", "SELECT 1;");
    folder
        .assertNotRun()
        .containsExactly(
            "B1__c: It is a baseline, which replaces the versions up to it.",
            "V2__b: It is code in V2__b.java, which Roundtrip cannot run.",
            "afterMigrate: Roundtrip does not run callbacks.");
  }

  @Test
  void oneVersionTwiceIsAProblem() {
    folder.file("V1__users.sql", "SELECT 1;").file("V1_0__posts.sql", "SELECT 1;");
    folder.assertProblems().containsExactly("DUPLICATE_ID: two revisions have the id '1'");
  }

  @Test
  void aPlaceholderIsAnErrorUnlessTheScriptTakesItAsItIs() {
    folder.file("V1__a.sql", "", "CREATE SCHEMA ${owner};");
    folder
        .assertUnreadable(null)
        .containsExactly(
            "V1__a upgrade: DIR/V1__a.sql:2: the placeholder '${owner}' has no value; replace it by its value.");
    folder.file("V1__a.sql.conf", "placeholderReplacement=false");
    assertThat(folder.layout()).isEqualTo("flyway-sql");
  }
}
