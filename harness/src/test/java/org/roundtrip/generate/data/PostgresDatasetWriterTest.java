package org.roundtrip.generate.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.roundtrip.dialect.Engine;

class PostgresDatasetWriterTest {

  private static final DatasetWriterLab LAB = new DatasetWriterLab(Engine.POSTGRESQL);

  @AfterAll
  static void close() {
    LAB.close();
  }

  @Test
  void whatIsReferredToComesFirst() throws SQLException {
    assertThat(
            LAB.written(
                "create table c (id int primary key, \"Order\" text default 'x');"
                    + "create table b (id int primary key references c);"
                    + "create table a (b int references b, c int references c)",
                LAB.rows(
                    "a 1: b=@b.1.id, c=NULL",
                    "b 1: id=@c.2.id",
                    "c 1: id=1, Order=DEFAULT",
                    "c 2: id=2, Order='it''s'"),
                "a 2 null",
                "b 2",
                "c 1 x",
                "c 2 it's"))
        .containsExactly(
            "INSERT INTO public.c (id, \"Order\") VALUES\n  (1, DEFAULT),\n  (2, 'it''s')",
            "INSERT INTO public.b (id) VALUES (2)",
            "INSERT INTO public.a (b, c) VALUES (2, NULL)");
  }

  @Test
  void aNullableCircleIsClosedByAnUpdate() throws SQLException {
    assertThat(
            LAB.written(
                "create table a (id int primary key, b int);"
                    + "create table b (id int primary key, a int not null references a);"
                    + "alter table a add foreign key (b) references b",
                LAB.rows("a 1: id=1, b=@b.1.id", "a 2: id=2, b=NULL", "b 1: id=7, a=@a.1.id"),
                "a 1 7",
                "a 2 null",
                "b 7 1"))
        .containsExactly(
            "INSERT INTO public.a (id, b) VALUES\n  (1, NULL),\n  (2, NULL)",
            "INSERT INTO public.b (id, a) VALUES (7, 1)",
            "UPDATE public.a SET b = 7 WHERE id = 1");
  }

  @Test
  void withoutAPrimaryKeyTheUpdateGoesByTheOtherColumns() throws SQLException {
    assertThat(
            LAB.written(
                "create table a (name text, n numeric(5, 1), u int unique, b int);"
                    + "create table b (id int primary key, a int not null references a (u));"
                    + "alter table a add foreign key (b) references b",
                LAB.rows("a 1: name='x', n=1.25, u=3, b=@b.1.id", "b 1: id=7, a=@a.1.u"),
                "a x 1.3 3 7",
                "b 7 3"))
        .last()
        .isEqualTo("UPDATE public.a SET b = 7 WHERE name = 'x' AND u = 3");
  }

  @Test
  void aDeferrableCircleIsDeferred() throws SQLException {
    assertThat(
            LAB.written(
                "create table a (id int primary key, b int not null);"
                    + "create table b (id int primary key, a int references a);"
                    + "alter table a add foreign key (b) references b deferrable",
                LAB.rows("a 1: id=1, b=@b.1.id", "b 1: id=7, a=@a.1.id"),
                "a 1 7",
                "b 7 1"))
        .containsExactly(
            "SET CONSTRAINTS ALL DEFERRED",
            "INSERT INTO public.a (id, b) VALUES (1, 7)",
            "INSERT INTO public.b (id, a) VALUES (7, 1)",
            "SET CONSTRAINTS ALL IMMEDIATE");
  }

  @Test
  void aStrictCircleGoesInOneStatement() throws SQLException {
    assertThat(
            LAB.written(
                "create table a (id int primary key, b int not null);"
                    + "create table b (id int primary key, a int check (a is not null));"
                    + "alter table a add foreign key (b) references b;"
                    + "alter table b add foreign key (a) references a;"
                    + "create table c (a int references a)",
                LAB.rows("c 1: a=@a.1.id", "a 1: id=1, b=@b.1.id", "b 1: id=7, a=@a.1.id"),
                "a 1 7",
                "b 7 1",
                "c 1"))
        .containsExactly(
            "WITH t1 AS (INSERT INTO public.a (id, b) VALUES (1, 7))\n"
                + "INSERT INTO public.b (id, a) VALUES (7, 1)",
            "INSERT INTO public.c (a) VALUES (1)");
  }

  @Test
  void tablesThatOnlyCouldReferToEachOtherAreWrittenPlainly() throws SQLException {
    assertThat(
            LAB.written(
                "create table a (id int primary key, b int);"
                    + "create table b (id int primary key, a int references a);"
                    + "alter table a add foreign key (b) references b",
                LAB.rows("a 1: id=1, b=@b.1.id", "b 1: id=7, a=NULL"),
                "a 1 7",
                "b 7 null"))
        .containsExactly(
            "INSERT INTO public.b (id, a) VALUES (7, NULL)",
            "INSERT INTO public.a (id, b) VALUES (1, 7)");
  }

  @Test
  void aPartitionHasTheRowsOfItsTable() throws SQLException {
    assertThat(
            LAB.written(
                "create table z (id int primary key) partition by range (id);"
                    + "create table z1 partition of z for values from (1) to (9);"
                    + "create table a (z int references z)",
                LAB.rows("a 1: z=@z1.1.id", "z1 1: id=3"),
                "a 3",
                "z1 3"))
        .containsExactly(
            "INSERT INTO public.z1 (id) VALUES (3)", "INSERT INTO public.a (z) VALUES (3)");
  }

  @Test
  void rowsOfOneTableReferToEachOther() throws SQLException {
    String schema = "create table a (id int primary key, up int not null references a)";
    String[] chain =
        IntStream.rangeClosed(1, 120)
            .mapToObj(i -> "a %d: id=%d, up=@a.%d.id".formatted(i, i, Math.min(i + 1, 120)))
            .toArray(String[]::new);
    LAB.with(
        schema,
        (connection, model) -> {
          assertThat(DatasetWriter.statements(LAB.rows(chain), model)).hasSize(3);
          DatasetWriter.write(connection, LAB.rows(chain), model);
          assertThat(DatasetWriterLab.rows(connection, "a"))
              .hasSize(120)
              .contains("a 1 2", "a 120 120");
        });
  }

  @Test
  void aCircleOfManyRowsOfOneTableGoesInOneStatement() throws SQLException {
    String[] circle =
        IntStream.rangeClosed(1, 60)
            .mapToObj(i -> "a %d: id=%d, up=@a.%d.id".formatted(i, i, i % 60 + 1))
            .toArray(String[]::new);
    LAB.with(
        "create table a (id int primary key, up int not null references a)",
        (connection, model) -> {
          assertThat(DatasetWriter.statements(LAB.rows(circle), model)).hasSize(1);
          DatasetWriter.write(connection, LAB.rows(circle), model);
          assertThat(DatasetWriterLab.rows(connection, "a")).hasSize(60).contains("a 60 1");
        });
  }

  @Test
  void sequencesAreMovedPastTheNumbers() throws SQLException {
    String schema =
        "create sequence loose; create table \"A b\" (id int generated always as identity,"
            + " s serial, n bigint default nextval('loose'), k int generated by default as"
            + " identity, small smallserial)";
    LAB.with(
        schema,
        (connection, model) -> {
          Dataset rows =
              LAB.rows("A_b 1: id=5, s=6, n=70, k=DEFAULT, small=32767", "A_b 2: id=DEFAULT");
          Dataset named =
              new Dataset(
                  new TreeMap<>(
                      Map.of(
                          model.tables().firstKey(), rows.tables().get(rows.tables().firstKey()))));
          assertThat(DatasetWriter.statements(named, model))
              .containsExactly(
                  "INSERT INTO public.\"A b\" (id, s, n, small) OVERRIDING SYSTEM VALUE VALUES\n"
                      + "  (5, 6, 70, 32767),\n  (DEFAULT, DEFAULT, DEFAULT, DEFAULT)",
                  "SELECT setval(pg_get_serial_sequence('public.\"A b\"', 'id'), greatest(nextval("
                      + "pg_get_serial_sequence('public.\"A b\"', 'id')), 15))",
                  "SELECT setval('public.\"A b_s_seq\"'::regclass, greatest(nextval("
                      + "'public.\"A b_s_seq\"'::regclass), 16))",
                  "SELECT setval('public.loose'::regclass, greatest(nextval("
                      + "'public.loose'::regclass), 80))");
          DatasetWriter.write(connection, named, model);
          try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into \"A b\" default values");
          }
          assertThat(DatasetWriterLab.rows(connection, "\"A b\""))
              .containsExactly(
                  "\"A b\" 1 1 1 2 1", "\"A b\" 5 6 70 1 32767", "\"A b\" 16 17 81 3 2");
        });
  }

  @Test
  void aSequenceIsNeverMovedBack() throws SQLException {
    LAB.with(
        "create table a (id serial primary key); alter sequence a_id_seq restart with 501",
        (connection, model) -> {
          DatasetWriter.write(connection, LAB.rows("a 1: id=3"), model);
          try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into a default values");
          }
          assertThat(DatasetWriterLab.rows(connection, "a")).containsExactly("a 3", "a 502");
        });
  }

  @Test
  void nothingIsWrittenWhenSomethingIsRefused() throws SQLException {
    LAB.with(
        "create table a (id int); create table b (id int check (id > 0))",
        (connection, model) -> {
          assertThatThrownBy(
                  () -> DatasetWriter.write(connection, LAB.rows("a 1: id=1", "b 1: id=0"), model))
              .isInstanceOf(SQLException.class)
              .hasMessageContaining("b_id_check");
          assertThat(connection.getAutoCommit()).isTrue();
          assertThat(DatasetWriterLab.rows(connection, "a")).isEmpty();
        });
  }

  @Test
  void aReferenceHasToLeadToAValue() throws SQLException {
    LAB.with(
        "create table a (id int, b int)",
        (connection, model) -> {
          for (List<String> refused :
              List.of(
                  List.of(
                      "a 1: b=@a.9.id",
                      "a.b of row 1 refers to a.id of row 9, which does not exist"),
                  List.of(
                      "a 1: id=DEFAULT, b=@a.1.id",
                      "a.b of row 1 refers to a.id of row 1, which is set to its default"),
                  List.of(
                      "a 1: b=@a.1.b",
                      "a.b of row 1 refers to a.b of row 1, which refers to itself"),
                  List.of("a 1: x=1", "a has no column x"),
                  List.of("z 1: x=1", "The table model has no table z"))) {
            assertThatThrownBy(() -> DatasetWriter.statements(LAB.rows(refused.get(0)), model))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(refused.get(1));
          }
        });
  }
}
