package org.roundtrip.rowtest.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtrip.rowtest.diagnose.SqliteCase.table;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One revision a row: the rows before it, what it does, and what is wrong with that. */
class SymptomsTest {

  private static final String USERS =
      "CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT, age INTEGER);";
  private static final String TWO = "INSERT INTO users VALUES (1, 'Ada', 36), (2, NULL, 41);";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        // Nothing is wrong.
        "ALTER TABLE users ADD COLUMN mail TEXT | ALTER TABLE users DROP COLUMN mail | ''",
        "ALTER TABLE users ADD COLUMN mail TEXT | none | ''",
        "UPDATE users SET age = age + 1 | UPDATE users SET age = age - 1 | ''",
        "ALTER TABLE users RENAME TO people | ALTER TABLE people RENAME TO users | ''",
        // Whole rows.
        "DELETE FROM users WHERE id = 1 | SELECT 1 | LOST_BY_UPGRADE users",
        "DELETE FROM users WHERE id = 1 | none | LOST_BY_UPGRADE users",
        "SELECT 1 | DELETE FROM users WHERE id = 1 | LOST_BY_DOWNGRADE users",
        "CREATE TABLE old AS SELECT * FROM users WHERE id = 1; DELETE FROM users WHERE id = 1"
            + " | INSERT INTO users SELECT * FROM old; DROP TABLE old | ''",
        "DROP TABLE users | CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT, age INTEGER)"
            + " | DROPPED users",
        "ALTER TABLE users RENAME TO people"
            + " | DROP TABLE people;"
            + " CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT, age INTEGER)"
            + " | LOST_BY_DOWNGRADE users",
        // Values.
        "UPDATE users SET age = 0 | SELECT 1 | CHANGED_BY_UPGRADE users [age]",
        "UPDATE users SET name = 'x' WHERE name IS NULL | SELECT 1"
            + " | CHANGED_BY_UPGRADE users [name] harmless",
        "UPDATE users SET age = age + 1 | none | ''",
        "ALTER TABLE users DROP COLUMN age | ALTER TABLE users ADD COLUMN age INTEGER"
            + " | DROPPED users [age]",
        "ALTER TABLE users DROP COLUMN name | ALTER TABLE users ADD COLUMN name TEXT DEFAULT 'x'"
            + " | DROPPED users [name]",
        "ALTER TABLE users RENAME COLUMN age TO years"
            + " | ALTER TABLE users DROP COLUMN years; ALTER TABLE users ADD COLUMN age INTEGER"
            + " | LOST_BY_DOWNGRADE users [age]",
        // Legs that fail on the rows.
        "CREATE TABLE t (name TEXT NOT NULL); INSERT INTO t SELECT name FROM users | DROP TABLE t"
            + " | UPGRADE_FAILS",
        "SELECT 1 | CREATE TABLE t (name TEXT NOT NULL); INSERT INTO t SELECT name FROM users;"
            + " DROP TABLE t | DOWNGRADE_FAILS",
        "SELECT 1 | UPDATE users SET id = 3 WHERE id = 2 | LOST_BY_DOWNGRADE users",
        "CREATE UNIQUE INDEX one ON users (age) | DROP INDEX one; UPDATE users SET age = 0"
            + " | SECOND_UPGRADE_FAILS, LOST_BY_DOWNGRADE users [age]",
        // Rows that nobody wrote.
        "CREATE TABLE t (a); INSERT INTO t SELECT 1 FROM users | DROP TABLE t | ''",
        "CREATE VIEW v AS SELECT 1 | DROP VIEW v; INSERT INTO users VALUES (7, 'x', 1)"
            + " | SECOND_UPGRADE_DIFFERS users",
        // The second upgrade.
        "ALTER TABLE users ADD COLUMN at INTEGER; UPDATE users SET at = random()"
            + " | ALTER TABLE users DROP COLUMN at | SECOND_UPGRADE_DIFFERS users [at]",
      })
  void existingRows(String up, String down, String symptoms) throws SQLException {
    assertThat(new SqliteCase(USERS, TWO, up, "", down).symptoms())
        .hasToString("[" + symptoms + "]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ALTER TABLE users ADD COLUMN mail TEXT | ALTER TABLE users DROP COLUMN mail"
            + " | INSERT INTO users VALUES (3, 'Eve', 9, 'e@x') | ''",
        "SELECT 1 | DELETE FROM users WHERE id = 3 | INSERT INTO users VALUES (3, 'Eve', 9)"
            + " | LOST_BY_DOWNGRADE users",
        "SELECT 1 | UPDATE users SET age = 0 WHERE id = 3 | INSERT INTO users VALUES (3, 'Eve', 9)"
            + " | LOST_BY_DOWNGRADE users [age]",
        "CREATE TABLE t (id INTEGER PRIMARY KEY) | DROP TABLE t | INSERT INTO t VALUES (1) | ''",
        "CREATE TABLE copy (id, name, age)"
            + " | INSERT OR IGNORE INTO copy SELECT * FROM users; DROP TABLE copy"
            + " | INSERT INTO copy VALUES (1, 'x', 1) | ''",
        "CREATE UNIQUE INDEX one ON users (age) | DROP INDEX one; UPDATE users SET age = 0"
            + " | INSERT INTO users VALUES (3, 'Eve', 9)"
            + " | UPGRADE_FAILS, LOST_BY_DOWNGRADE users [age]",
        "CREATE TRIGGER older AFTER INSERT ON users BEGIN UPDATE users SET age = age + 1; END"
            + " | DROP TRIGGER older | INSERT INTO users VALUES (3, 'Eve', 9) | ''",
      })
  void addedRows(String up, String down, String added, String symptoms) throws SQLException {
    assertThat(new SqliteCase(USERS, TWO, up, added, down).symptoms())
        .hasToString("[" + symptoms + "]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name IS NULL | 3 | DELETE FROM users WHERE name IS NULL | LOST_BY_UPGRADE users",
        "id = 9 | 3 | DELETE FROM users WHERE id = 9 | ''",
        "id = 9 | 3 | UPDATE users SET age = 0 WHERE id = 9 | ''",
        "id = 1 | 3 | UPDATE users SET age = 0 WHERE id = 1 | CHANGED_BY_UPGRADE users [age]",
      })
  void whatMigrationsDoToRowsOfTheirOwnIsTheirs(
      String condition, int count, String up, String symptoms) throws SQLException {
    String own = USERS + "INSERT INTO users VALUES (9, 'root', 0);";
    SqliteCase tested = new SqliteCase(own, TWO, up, "", "SELECT 1");

    assertThat(tested.observe(Map.of()).before().tables().get(table("users")).rows())
        .as(condition)
        .hasSize(count);
    assertThat(tested.symptoms()).hasToString("[" + symptoms + "]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT id, years AS age FROM people                | ''",
        "SELECT id, name, years AS age FROM people          | ''",
        "SELECT id, years + 1 AS age FROM people            | CHANGED_BY_UPGRADE users [age]",
        "SELECT id, years AS age FROM people WHERE id = 1   | LOST_BY_UPGRADE users",
      })
  void aQueryGivesTheRowsFromBefore(String query, String symptoms) throws SQLException {
    SqliteCase tested =
        new SqliteCase(
            USERS,
            TWO,
            "CREATE TABLE people AS SELECT id, name, age AS years FROM users; DROP TABLE users",
            "",
            USERS + "INSERT INTO users SELECT * FROM people; DROP TABLE people");

    assertThat(tested.symptoms(Map.of(table("users"), query))).hasToString("[" + symptoms + "]");
  }

  private static final String COUNTED =
      "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT);"
          + "CREATE TABLE child (id INTEGER PRIMARY KEY, t_id INTEGER REFERENCES t (id));";
  private static final String REBUILT =
      "CREATE TABLE s (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT);"
          + "INSERT INTO s SELECT * FROM t; DROP TABLE t; ALTER TABLE s RENAME TO t";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "INSERT INTO t VALUES (5, 'x') | " + REBUILT + " | ''",
        "INSERT INTO t VALUES (5, 'x'), (6, 'y'); DELETE FROM t WHERE id = 6 | "
            + REBUILT
            + " | NUMBER_BEHIND t [id] harmless",
        "INSERT INTO t VALUES (5, 'x'); INSERT INTO child VALUES (1, 5)"
            + " | UPDATE child SET t_id = 7"
            + " | CHANGED_BY_UPGRADE child [t_id], DANGLING child [t_id]",
        "INSERT INTO child VALUES (1, 5) | SELECT 1 | ''",
      })
  void sequencesAndForeignKeys(String rows, String up, String symptoms) throws SQLException {
    assertThat(new SqliteCase(COUNTED, rows, up, "", "SELECT 1").symptoms())
        .hasToString("[" + symptoms + "]");
  }
}
