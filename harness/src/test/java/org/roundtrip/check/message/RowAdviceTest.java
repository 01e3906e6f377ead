package org.roundtrip.check.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.rowtest.diagnose.Symptom;
import org.roundtrip.rowtest.diagnose.Symptom.Kind;
import org.roundtrip.schema.SchemaReaders;
import org.roundtrip.schema.SchemaSnapshot;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.setting.Advice;

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
  })
  void adviceForRowsThatReferenceARebuiltTable(String key, String columns, String rebuilt)
      throws SQLException {
    SchemaSnapshot schema =
        schema(
            "create table users (id integer primary key)",
            "create table \"Old users\" (id integer primary key)",
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
                List.of("drop table users", "drop table \"Old users\"", deletion),
                TRANSACTION,
                !key.startsWith("unenforced "))
            .advice(symptom, false).stream().map(Advice::plain).collect(Collectors.joining("\n"));
    if (rebuilt.isEmpty()) {
      assertThat(advice).doesNotContain("is rebuilt");
    } else {
      assertThat(advice).isEqualTo(REBUILD.formatted(rebuilt) + "\n" + TRANSACTION);
    }
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
