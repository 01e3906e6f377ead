package org.roundtrip.check.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.rowtest.diagnose.Symptom;
import org.roundtrip.rowtest.diagnose.Symptom.Kind;
import org.roundtrip.schema.SchemaReaders;
import org.roundtrip.schema.SchemaSnapshot;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.setting.Advice;
import org.roundtrip.trip.LegFailure;
import org.roundtrip.trip.TripLeg;

class RowAdviceTest {

  private static final String REBUILD =
      """
      DROP TABLE deletes the rows first, which fires the ON DELETE actions of referencing tables.
      This also happens when %s is rebuilt. Run PRAGMA foreign_keys = OFF before the rebuild,
      outside of any transaction (inside one it has no effect), or save and restore these rows.\
      """;

  private static final String TRANSACTION = "The tool runs this script in a transaction.";

  /** A foreign key, the changed columns (none if rows are lost), and the rebuilt table. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "references users on delete cascade, '', users",
    "references users on delete set null, '', ''",
    "references users, '', ''",
    "unenforced references users on delete cascade, '', ''",
    "deleted references users on delete cascade, '', ''",
    "references users on delete set null, author, users",
    "references users on delete set default, author, users",
    "references users on delete cascade, author, ''",
    "references users on delete set null, title, ''",
    "'references \"Old users\" on delete cascade', '', Old users",
    "'references medias on delete cascade', '', ''",
    "'references dropped on delete cascade', '', ''",
  })
  void adviceForRowsThatReferenceARebuiltTable(String key, String columns, String rebuilt)
      throws SQLException {
    String users = "create table users (id integer primary key)";
    String old = "create table \"Old users\" (id integer primary key)";
    SchemaSnapshot schema =
        schema(
            users,
            old,
            "create table dropped (id integer primary key)",
            "create table posts (id integer primary key, title text, author integer "
                + key.replaceFirst("^(?:unenforced|deleted) ", "")
                + ")");
    Set<String> changed = columns.isEmpty() ? Set.of() : Set.of(columns);
    Kind kind = changed.isEmpty() ? Kind.LOST_BY_UPGRADE : Kind.CHANGED_BY_UPGRADE;
    Symptom symptom =
        new Symptom(kind, new TableName("", "posts"), changed, "", false, List.of(), null);
    String deletion = key.startsWith("deleted ") ? "DELETE FROM \"posts\"" : "delete from post";
    String advice =
        new RowAdvice(
                Engine.SQLITE,
                schema,
                schema(users, old, "create table medias (id integer primary key)"),
                List.of(
                    "drop table users",
                    "drop table \"Old users\"",
                    "drop table dropped",
                    "drop table medias",
                    deletion),
                TRANSACTION,
                !key.startsWith("unenforced "))
            .advice(symptom, false).stream().map(Advice::plain).collect(Collectors.joining("\n"));
    if (rebuilt.isEmpty()) {
      assertThat(advice).doesNotContain("is rebuilt");
    } else {
      assertThat(advice).isEqualTo(REBUILD.formatted(rebuilt) + "\n" + TRANSACTION);
    }
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "drop table instances, references users on delete cascade, instances",
    "drop table users, references users on delete cascade, users",
    "drop table instances, references users, ''",
    "drop table posts, references users on delete cascade, ''",
    "delete from instances, references users on delete cascade, ''",
  })
  void adviceForRowsThatReferenceARebuiltTableThroughAnother(
      String cause, String key, String rebuilt) throws SQLException {
    SchemaSnapshot schema =
        schema(
            "create table instances (id integer primary key)",
            "create table users (id integer primary key,"
                + " instance integer references instances on delete cascade)",
            "create table posts (id integer primary key, author integer " + key + ")");

    String advice = adviceForLostPosts(schema, List.of(cause));

    if (rebuilt.isEmpty()) {
      assertThat(advice).doesNotContain("is rebuilt");
    } else {
      assertThat(advice).contains(REBUILD.formatted(rebuilt));
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DELETE FROM posts        | Save these rows to a table before this statement, and restore them from it in the downgrade.
          truncate table posts     | Save these rows to a table before this statement, and restore them from it in the downgrade.
          DROP TABLE posts         | Change the table with ALTER TABLE instead, or copy its rows to the new table.
          INSERT INTO posts2 SELECT 1 | Look for a DELETE, and for a copy that omits rows (JOIN, WHERE, INSERT OR IGNORE).
          """)
  void adviceDependsOnTheStatementThatLosesRows(String cause, String first) throws SQLException {
    SchemaSnapshot schema = schema("create table posts (id integer primary key)");

    assertThat(adviceForLostPosts(schema, List.of(cause)).lines()).first().isEqualTo(first);
    assertThat(adviceForLostPosts(schema, List.of(cause, "SELECT 1")).lines())
        .first()
        .isEqualTo(
            "Look for a DELETE, and for a copy that omits rows (JOIN, WHERE, INSERT OR IGNORE).");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ALTER TABLE posts DROP COLUMN n          | Convert the values of the column if only its type changes. Otherwise, save them for the downgrade.
          alter table posts drop n, add n int      | Convert the values of the column if only its type changes. Otherwise, save them for the downgrade.
          ALTER TABLE posts DROP CONSTRAINT c      | If unintended, name the columns on both sides of a copy, and disable triggers during the migration.
          ALTER TABLE posts ALTER n DROP DEFAULT   | If unintended, name the columns on both sides of a copy, and disable triggers during the migration.
          UPDATE posts SET n = 1                   | If unintended, name the columns on both sides of a copy, and disable triggers during the migration.
          """)
  void adviceForADroppedColumn(String cause, String first) throws SQLException {
    SchemaSnapshot schema = schema("create table posts (id integer primary key, n text)");
    Symptom symptom =
        new Symptom(
            Kind.CHANGED_BY_UPGRADE,
            new TableName("", "posts"),
            Set.of("n"),
            "",
            false,
            List.of(),
            null);

    assertThat(
            new RowAdvice(Engine.SQLITE, schema, schema, List.of(cause), null, true)
                .advice(symptom, false))
        .extracting(Advice::plain)
        .first()
        .isEqualTo(first);
  }

  private static String adviceForLostPosts(SchemaSnapshot schema, List<String> statements) {
    Symptom symptom =
        new Symptom(
            Kind.LOST_BY_UPGRADE, new TableName("", "posts"), Set.of(), "", false, List.of(), null);
    return new RowAdvice(Engine.SQLITE, schema, schema, statements, null, true)
        .advice(symptom, false).stream().map(Advice::plain).collect(Collectors.joining("\n"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DELETE FROM releases WHERE id = 1 | ERROR: update or delete on table "releases" violates foreign key constraint "b" on table "builds" | First delete or change the rows that reference them.
          DELETE FROM releases              | FOREIGN KEY constraint failed                 | First delete or change the rows that reference them.
          DELETE FROM releases              | ERROR: permission denied for table releases   | Clean up such rows first, or handle them in this statement.
          DROP TABLE assets                 | FOREIGN KEY constraint failed                 | First drop the tables that reference it, or rebuild it with foreign keys off.
          INSERT INTO builds VALUES (1)     | FOREIGN KEY constraint failed                 | Clean up such rows first, or handle them in this statement.
          """)
  void adviceForRowsThatCannotBeDeleted(String statement, String message, String advice)
      throws SQLException {
    assertThat(advice(Kind.UPGRADE_FAILS, statement, message, null)).containsExactly(advice);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ALTER TABLE posts ADD COLUMN title text NOT NULL     | Add the column with a DEFAULT. Or add it without NOT NULL, fill it, and set NOT NULL then.
          alter table posts add "title" varchar(9) not null    | Add the column with a DEFAULT. Or add it without NOT NULL, fill it, and set NOT NULL then.
          ALTER TABLE posts ALTER COLUMN title SET NOT NULL    | In the downgrade, first convert such rows to ones that the previous schema accepts.
          ALTER TABLE posts ADD CONSTRAINT t NOT NULL title    | In the downgrade, first convert such rows to ones that the previous schema accepts.
          INSERT INTO posts SELECT 'add column', NULL NOT NULL | In the downgrade, first convert such rows to ones that the previous schema accepts.
          """)
  void adviceForColumnsThatRowsCannotFill(String statement, String advice) throws SQLException {
    assertThat(advice(Kind.DOWNGRADE_FAILS, statement, "null value", "23502"))
        .containsExactly(advice);
  }

  private static List<String> advice(
      Kind kind, String statement, String message, @Nullable String sqlState) throws SQLException {
    LegFailure failure =
        new LegFailure(
            TripLeg.UPGRADE,
            message,
            null,
            sqlState,
            "",
            new SourceLocation(Path.of("up.sql"), 1),
            statement,
            0,
            true);
    Symptom symptom = new Symptom(kind, null, Set.of(), "", false, List.of(), failure);
    return new RowAdvice(Engine.SQLITE, schema(), schema(), List.of(), null, true)
        .advice(symptom, false).stream().map(Advice::plain).toList();
  }

  private static SchemaSnapshot schema(String... statements) throws SQLException {
    try (DatabaseServer server = DatabaseServers.open(Engine.SQLITE, DatabaseSettings.defaults());
        ScratchDatabase database = server.create();
        Session session = database.connect();
        Statement statement = session.connection().createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
      return SchemaReaders.open(Engine.SQLITE, session.connection()).read();
    }
  }
}
