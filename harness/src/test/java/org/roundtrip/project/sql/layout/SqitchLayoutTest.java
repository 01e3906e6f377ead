package org.roundtrip.project.sql.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtrip.dialect.Engine.POSTGRESQL;
import static org.roundtrip.dialect.Engine.SQLITE;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtrip.project.sql.ProjectFolder;
import org.roundtrip.revision.RevisionId;

class SqitchLayoutTest {

  private static final String BY = " 2024-01-31T12:00:00Z Ann <ann@example.org> # note";

  private ProjectFolder folder;

  @BeforeEach
  void folder(@TempDir Path dir) {
    folder = new ProjectFolder(dir);
  }

  private ProjectFolder change(String name) {
    return folder
        .file("sql/deploy/" + name + ".sql", "BEGIN;", "SELECT 1;", "COMMIT;")
        .file("sql/revert/" + name + ".sql", "SELECT 1;");
  }

  private void plan(String... lines) {
    folder
        .file("sqitch.conf", "[core]", "\tengine = pg", "\ttop_dir = sql # here")
        .file(
            "sql/sqitch.plan",
            "%syntax-version=1.0.0\n%project=chat\n\n" + String.join("\n", lines));
  }

  @Test
  void theOrderIsThePlansAndReworkedChangesAreNamedWithTheTag() {
    plan(
        "users" + BY,
        "profiles/photo [users !other chat2:thing]" + BY,
        "@v1" + BY,
        "# a comment",
        "users [users@v1 profiles/photo]" + BY);
    change("users").file("sql/deploy/users@v1.sql", "SELECT 1;");
    change("profiles/photo");
    assertThat(folder.layout()).isEqualTo("sqitch");
    assertThat(folder.engines()).containsExactly(POSTGRESQL);
    folder
        .assertRevisions()
        .containsExactly(
            "users@v1 | users@v1 | users | []",
            "profiles/photo | profiles/photo | profiles photo | [users@v1]",
            "users | users | users | [profiles/photo]");
    assertThat(folder.open().history().graph().get(new RevisionId("users")).dependsOn())
        .isEqualTo(List.of(new RevisionId("users@v1"), new RevisionId("profiles/photo")));
    folder
        .assertParts(SQLITE)
        .containsExactly(
            "users@v1 upgrade sqlite: SCRIPT NONE sql/deploy/users@v1.sql:1",
            "users@v1 downgrade sqlite: MISSING NONE sql/revert/users@v1.sql:1"
                + " (There is no revert script.)",
            "profiles/photo upgrade sqlite: SCRIPT NONE sql/deploy/profiles/photo.sql:1",
            "profiles/photo downgrade sqlite: SCRIPT NONE sql/revert/profiles/photo.sql:1",
            "users upgrade sqlite: SCRIPT NONE sql/deploy/users.sql:1",
            "users downgrade sqlite: SCRIPT NONE sql/revert/users.sql:1");
  }

  @Test
  void aRequirementThatIsNotPlannedIsAMissingParent() {
    plan("users [nobody]" + BY);
    change("users");
    folder.assertProblems().containsExactly("MISSING_PARENT: Can't locate revision 'nobody'");
  }

  @Test
  void refusesABrokenPlan() {
    plan("users");
    folder.assertRefused(
        "DIR/sql/sqitch.plan:4: this is neither a change nor a tag of Sqitch; write"
            + " 'name [requires] 2024-01-31T12:00:00Z Planner <email> # note'.");
    plan("users" + BY);
    folder
        .assertUnreadable(null)
        .containsExactly(
            "users upgrade: DIR/sql/sqitch.plan:4: the change 'users' has no script 'DIR/sql/deploy/users.sql';"
                + " add it.");
    plan("users" + BY, "users" + BY);
    folder.assertRefused(
        "DIR/sql/sqitch.plan:5: the change 'users' is already in line 4 without a tag in between;"
            + " remove one of the two.");
    plan("@v1" + BY);
    folder.assertRefused(
        "DIR/sql/sqitch.plan:4: the tag '@v1' does not follow a change; move it below one.");
  }
}
