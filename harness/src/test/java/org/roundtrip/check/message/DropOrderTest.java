package org.roundtrip.check.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.schema.Change;
import org.roundtrip.schema.SchemaDiff;
import org.roundtrip.schema.SchemaReaders;
import org.roundtrip.schema.SchemaSnapshot;
import org.roundtrip.trip.SchemaRepair;

/** What a downgrade drops, in an order that rows do not prevent. */
class DropOrderTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "referenced table | a (id integer primary key); b (id integer references a)"
            + " | DROP TABLE b; DROP TABLE a",
        "reference in a table constraint"
            + " | a (id integer primary key); b (x integer, foreign key (x) references \"a\" (id))"
            + " | DROP TABLE b; DROP TABLE a",
        "chain | a (id integer primary key references b); b (id integer primary key); c (id"
            + " integer references a) | DROP TABLE c; DROP TABLE a; DROP TABLE b",
        "reference to itself | a (id integer primary key, up integer references a)"
            + " | DROP TABLE a",
        "circle | a (id integer primary key, b integer references b); b (id integer primary key, a"
            + " integer references a)"
            + " | PRAGMA defer_foreign_keys = ON; DROP TABLE b; DROP TABLE a",
        "no references | a (id integer); b (id integer) | DROP TABLE a; DROP TABLE b",
        "a column with the name of a table | a (id integer); b (a integer)"
            + " | DROP TABLE a; DROP TABLE b",
        "a prefix | a (id integer primary key); ab (id integer primary key); c (id integer"
            + " references ab) | DROP TABLE a; DROP TABLE c; DROP TABLE ab",
      })
  void dropsTablesAfterThoseThatReferenceThem(String name, String tables, String statements)
      throws SQLException {
    String all = tables.replaceAll("(^|; )(?=\\w)", "$1create table ");
    assertDrops(all, statements);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "create table t (id integer); create view b as select id from t; create view a as select"
            + " id from b | DROP VIEW a; DROP VIEW b; DROP TABLE t",
      })
  void dropsViewsBeforeWhatTheyUse(String schema, String statements) throws SQLException {
    assertDrops(schema, statements);
  }

  private static void assertDrops(String schema, String statements) throws SQLException {
    try (DatabaseServer server = DatabaseServers.open(Engine.SQLITE, DatabaseSettings.defaults());
        ScratchDatabase database = server.create();
        Session session = database.connect();
        Statement statement = session.connection().createStatement()) {
      SchemaSnapshot before = SchemaReaders.open(Engine.SQLITE, session.connection()).read();
      for (String sql : schema.split("; ")) {
        statement.execute(sql);
      }
      SchemaSnapshot now = SchemaReaders.open(Engine.SQLITE, session.connection()).read();
      List<String> repair =
          Engine.SQLITE
              .part(SchemaRepair.class)
              .statements(SchemaDiff.between(before, now).of(Change.Weight.REAL));
      assertThat(String.join("; ", repair)).isEqualTo(statements);
    }
  }
}
