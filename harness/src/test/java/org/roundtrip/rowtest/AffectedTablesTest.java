package org.roundtrip.rowtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.project.SourceCode;
import org.roundtrip.rowtest.diagnose.RevisionUnderTest;
import org.roundtrip.rowtest.diagnose.SqliteCase;

/** Which tables get rows, and which of their columns matter. */
class AffectedTablesTest {

  private static final String SCHEMA =
      """
      CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
      CREATE TABLE posts (id INTEGER PRIMARY KEY, title TEXT, user_id INTEGER REFERENCES users (id));
      CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT);
      CREATE TABLE log (line TEXT);
      CREATE VIEW titles AS SELECT title FROM posts;
      CREATE TRIGGER noted AFTER INSERT ON notes BEGIN INSERT INTO log VALUES (new.text); END;
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CREATE TABLE other (a)                 | DROP TABLE other        | ''",
        "ALTER TABLE posts ADD COLUMN a TEXT    | ALTER TABLE posts DROP COLUMN a | posts",
        "ALTER TABLE users ADD COLUMN a TEXT    | ALTER TABLE users DROP COLUMN a | posts users",
        "SELECT 1                               | DELETE FROM posts       | posts",
        "UPDATE users SET name = 'x'            | SELECT 1                | posts users",
        "CREATE UNIQUE INDEX one ON posts (title) | DROP INDEX one        | posts",
        "UPDATE notes SET text = 'x'            | SELECT 1                | log notes",
        "DROP VIEW titles                       | CREATE VIEW titles AS SELECT title FROM posts"
            + " | posts",
      })
  void tables(String up, String down, String tables) throws SQLException {
    RevisionUnderTest revision = new SqliteCase(SCHEMA, "", up, "", down).revision();
    assertThat(
            AffectedTables.of(revision).tables(revision.before()).stream()
                .map(Object::toString)
                .collect(Collectors.joining(" ")))
        .isEqualTo(tables);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UPDATE users SET name = 'x'              | {posts=[], users=[name]}",
        "CREATE UNIQUE INDEX one ON posts (title) | {posts=[title]}",
        "ALTER TABLE notes DROP COLUMN text       | {notes=[text]}",
      })
  void columns(String up, String columns) throws SQLException {
    RevisionUnderTest revision =
        new SqliteCase(SCHEMA.replaceFirst("CREATE TRIGGER.*\n", ""), "", up, "", null).revision();
    RevisionUnderTest known =
        new RevisionUnderTest(
            revision.seen(),
            revision.before(),
            revision.after(),
            revision.back(),
            revision.upgrade(),
            revision.upgrade(),
            SourceCode.NONE,
            true);
    assertThat(new TreeMap<>(AffectedTables.of(known).columns(revision.before())))
        .hasToString(columns);
  }

  @Test
  void withoutTheTextOfTheDowngradeAllTablesAreAffected() throws SQLException {
    RevisionUnderTest revision = new SqliteCase(SCHEMA, "", "SELECT 1", "", null).revision();
    assertThat(AffectedTables.of(revision).tables(revision.before()))
        .hasToString("[log, notes, posts, users]");
  }
}
