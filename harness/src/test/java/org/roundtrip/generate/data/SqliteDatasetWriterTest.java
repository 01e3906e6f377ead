package org.roundtrip.generate.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.roundtrip.dialect.Engine;

class SqliteDatasetWriterTest {

  private static final DatasetWriterLab LAB = new DatasetWriterLab(Engine.SQLITE);

  @AfterAll
  static void close() {
    LAB.close();
  }

  @Test
  void columnsLeftToTheirDefaultsAreLeftOut() throws SQLException {
    assertThat(
            LAB.written(
                "create table a (id integer primary key, name text default 'x')",
                LAB.rows(
                    "a 1: id=1, name=DEFAULT",
                    "a 2: id=2, name='y'",
                    "a 3: id=3, name=DEFAULT",
                    "a 4: id=DEFAULT, name=DEFAULT"),
                "a 1 x",
                "a 2 y",
                "a 3 x",
                "a 4 x"))
        .containsExactly(
            "INSERT INTO a (id) VALUES\n  (1),\n  (3)",
            "INSERT INTO a (id, name) VALUES (2, 'y')",
            "INSERT INTO a DEFAULT VALUES");
  }

  @Test
  void numbersOfAutoincrementGoOnAfterAGap() throws SQLException {
    String script = "create table a (id integer primary key autoincrement, n int)";
    LAB.with(
        script,
        (connection, model) -> {
          Dataset rows = LAB.rows("a 1: id=4, n=1");
          assertThat(DatasetWriter.statements(rows, model))
              .containsExactly(
                  "INSERT INTO a (id, n) VALUES (4, 1)",
                  "UPDATE sqlite_sequence SET seq = seq + 1 WHERE name = 'a'");
          DatasetWriter.write(connection, rows, model);
          try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into a (n) values (2)");
          }
          assertThat(DatasetWriterLab.rows(connection, "a")).containsExactly("a 4 1", "a 6 2");
        });
  }

  @Test
  void aNullableCircleIsClosedByAnUpdate() throws SQLException {
    assertThat(
            LAB.written(
                "create table a (id integer primary key, b int references B);"
                    + "create table b (id integer primary key, a int not null references a)",
                LAB.rows("a 1: id=1, b=@b.1.id", "b 1: id=7, a=@a.1.id"),
                "a 1 7",
                "b 7 1"))
        .containsExactly(
            "INSERT INTO a (id, b) VALUES (1, NULL)",
            "INSERT INTO b (id, a) VALUES (7, 1)",
            "UPDATE a SET b = 7 WHERE id = 1");
  }

  @Test
  void aDeferredCircleIsWrittenPlainly() throws SQLException {
    assertThat(
            LAB.written(
                "create table a (id integer primary key, b int not null references b"
                    + " deferrable initially deferred);"
                    + "create table b (id integer primary key, a int not null references a)",
                LAB.rows("a 1: id=1, b=@b.1.id", "b 1: id=7, a=@a.1.id"),
                "a 1 7",
                "b 7 1"))
        .containsExactly(
            "INSERT INTO a (id, b) VALUES (1, 7)", "INSERT INTO b (id, a) VALUES (7, 1)");
  }

  private static final String STRICT =
      "create table a (id integer primary key, b int not null references b);"
          + "create table b (id integer primary key, a int not null references a,"
          + " c int references c);"
          + "create table c (id integer primary key)";

  @Test
  void aStrictCircleIsDeferred() throws SQLException {
    assertThat(
            LAB.written(
                STRICT,
                LAB.rows("a 1: id=1, b=@b.1.id", "b 1: id=7, a=@a.1.id"),
                "a 1 7",
                "b 7 1 null"))
        .containsExactly(
            "PRAGMA defer_foreign_keys = ON",
            "INSERT INTO a (id, b) VALUES (1, 7)",
            "INSERT INTO b (id, a) VALUES (7, 1)",
            "PRAGMA defer_foreign_keys = OFF");
  }

  @Test
  void anOrphanIsRefusedAlsoWhileForeignKeysAreDeferred() throws SQLException {
    LAB.with(
        STRICT,
        (connection, model) -> {
          Dataset rows = LAB.rows("a 1: id=1, b=@b.1.id", "b 1: id=7, a=@a.1.id, c=99");
          connection.setAutoCommit(false);
          assertThatThrownBy(() -> DatasetWriter.write(connection, rows, model))
              .isInstanceOf(SQLException.class)
              .hasMessage(
                  "FOREIGN KEY constraint failed: a row of b references a missing row of c");
          connection.rollback();
          try (Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("insert into b values (1, 1, null)"))
                .hasMessageContaining("FOREIGN KEY constraint failed");
          }
          connection.rollback();
          connection.setAutoCommit(true);
        });
  }

  @Test
  void rowsOfOneTableReferToEachOther() throws SQLException {
    assertThat(
            LAB.written(
                "create table a (id integer primary key, up int not null references a,"
                    + " n int default 3)",
                LAB.rows(
                    "a 1: id=1, up=@a.2.id, n=4",
                    "a 2: id=2, up=@a.3.id, n=DEFAULT",
                    "a 3: id=3, up=@a.3.id, n=5"),
                "a 1 2 4",
                "a 2 3 3",
                "a 3 3 5"))
        .containsExactly(
            "INSERT INTO a (id, up, n) VALUES (3, 3, 5)",
            "INSERT INTO a (id, up) VALUES (2, 3)",
            "INSERT INTO a (id, up, n) VALUES (1, 2, 4)");
  }

  @Test
  void aCircleOfManyRowsOfOneTableIsDeferred() throws SQLException {
    String[] circle =
        IntStream.rangeClosed(1, 60)
            .mapToObj(i -> "a %d: id=%d, up=@a.%d.id".formatted(i, i, i % 60 + 1))
            .toArray(String[]::new);
    LAB.with(
        "create table a (id integer primary key, up int not null references a)",
        (connection, model) -> {
          assertThat(DatasetWriter.statements(LAB.rows(circle), model))
              .hasSize(4)
              .startsWith("PRAGMA defer_foreign_keys = ON");
          DatasetWriter.write(connection, LAB.rows(circle), model);
          assertThat(DatasetWriterLab.rows(connection, "a")).hasSize(60).contains("a 60 1");
        });
  }
}
