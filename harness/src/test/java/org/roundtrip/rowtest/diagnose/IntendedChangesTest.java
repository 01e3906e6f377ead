package org.roundtrip.rowtest.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtrip.rowtest.diagnose.SqliteCase.table;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntendedChangesTest {

  private static final String USERS = "CREATE TABLE users (id INTEGER PRIMARY KEY, age INTEGER);";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT 1                                                  | ''",
        "UPDATE users SET age = age + 1                            | assigns changes",
        "UPDATE Users SET AGE = 0                                  | assigns changes",
        "UPDATE users SET id = 0                                   | ''",
        "UPDATE users SET age = NULL WHERE id = 1                  | assigns assignsNull changes",
        "UPDATE users SET \"age\" = nullif(age, 0)                  | assigns assignsNull changes",
        "UPDATE users SET age = 0 WHERE age IS NULL                | assigns changes",
        "UPDATE users SET id = NULL                                | ''",
        "INSERT INTO users SELECT 1, 2                             | inserts",
        "ALTER TABLE users DROP COLUMN age;"
            + "ALTER TABLE users ADD COLUMN age TEXT               | changes",
        "ALTER TABLE users DROP COLUMN age;"
            + "ALTER TABLE users ADD COLUMN age AS (id * 2)        | changes",
        "DROP TABLE users                                          | changes",
      })
  void ofTheAges(String up, String intended) throws SQLException {
    assertThat(text(new SqliteCase(USERS, "", up, "", null).revision().intendedByUpgrade()))
        .isEqualTo(intended);
  }

  @Test
  void everythingMayBeIntendedWhereTheTextIsUnknown() throws SQLException {
    RevisionUnderTest known = new SqliteCase(USERS, "", "SELECT 1", "", null).revision();
    assertThat(text(new IntendedChanges(Optional.empty(), known.before(), known.after())))
        .isEqualTo("assigns changes inserts");
  }

  private static String text(IntendedChanges intended) {
    return Stream.of(
            intended.assigns(table("users"), "age") ? "assigns" : "",
            intended.assignsNull(table("users"), "age") ? "assignsNull" : "",
            intended.changes(table("users"), "age") ? "changes" : "",
            intended.inserts(table("users")) ? "inserts" : "")
        .filter(word -> !word.isEmpty())
        .reduce((one, other) -> one + " " + other)
        .orElse("");
  }
}
