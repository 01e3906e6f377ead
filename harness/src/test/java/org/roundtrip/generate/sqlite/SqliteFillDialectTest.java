package org.roundtrip.generate.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.dialect.Engine;
import org.roundtrip.generate.fill.Refusal;
import org.roundtrip.schema.SchemaReaders;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableModelReader;
import org.roundtrip.schema.table.TableName;

/** A row without its parent is rejected before the commit, like one with an immediate key. */
class SqliteFillDialectTest {

  private static final SqliteFillDialect DIALECT = new SqliteFillDialect();

  @Test
  void aMissingParentOfADeferredKeyIsARefusal() throws SQLException {
    try (Connection connection = database("ON", "DEFERRABLE INITIALLY DEFERRED");
        Statement statement = connection.createStatement()) {
      Table child = child(connection);
      connection.setAutoCommit(false);
      statement.executeUpdate("INSERT INTO child VALUES (7)");

      assertThatThrownBy(() -> DIALECT.checkDeferred(statement, child))
          .isInstanceOfSatisfying(
              SQLException.class,
              e -> assertThat(DIALECT.refusal(child, e).kind()).isEqualTo(Refusal.Kind.PARENT));
      connection.rollback();
    }
  }

  @ParameterizedTest(name = "foreign keys {0}, {1}, parent {2}")
  @CsvSource({
    "OFF, DEFERRABLE INITIALLY DEFERRED, 7",
    "ON, DEFERRABLE INITIALLY DEFERRED, 1",
    "ON, '', 1",
  })
  void otherRowsAreNone(String enforced, String deferral, int parent) throws SQLException {
    try (Connection connection = database(enforced, deferral);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("INSERT INTO child VALUES (" + parent + ")");

      DIALECT.checkDeferred(statement, child(connection));
    }
  }

  private static Connection database(String enforced, String deferral) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA foreign_keys = " + enforced);
      statement.execute("CREATE TABLE parent (id INTEGER PRIMARY KEY)");
      statement.execute("INSERT INTO parent VALUES (1)");
      statement.execute("CREATE TABLE child (parent INTEGER REFERENCES parent " + deferral + ")");
    }
    return connection;
  }

  private static Table child(Connection connection) throws SQLException {
    return TableModelReader.of(Engine.SQLITE, SchemaReaders.open(Engine.SQLITE, connection).read())
        .tables()
        .get(new TableName("", "child"));
  }
}
