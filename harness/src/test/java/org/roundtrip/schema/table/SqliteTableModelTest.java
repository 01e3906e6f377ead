package org.roundtrip.schema.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.of;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.dialect.Engine;
import org.roundtrip.schema.table.ForeignKey.Action;

class SqliteTableModelTest {

  private static final TableModelLab LAB = new TableModelLab(Engine.SQLITE);

  @AfterAll
  static void close() {
    LAB.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                   | ANY
          boolean              | BOOLEAN
          date                 | DATE
          time                 | TIME
          datetime             | TIMESTAMP
          timestamp(6)         | TIMESTAMP
          uuid                 | UUID
          json                 | JSON
          decimal( 10, 2)      | NUMERIC 10 2
          numeric              | NUMERIC
          int                  | BIGINT
          unsigned big int     | BIGINT
          smallint             | BIGINT
          varchar(5)           | TEXT 5
          native character(70) | TEXT 70
          clob                 | TEXT
          [some text]          | TEXT
          blob                 | BYTES
          varbinary(16)        | BYTES 16
          double precision     | DOUBLE
          float                | DOUBLE
          real                 | DOUBLE
          state                | NUMERIC
          """)
  void types(String written, String read) throws SQLException {
    Table table = LAB.table("create table t (c " + written + ")");
    assertThat(TableModelLab.text(table.columns().get(0).type())).isEqualTo(read);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          (C integer primary key)                           | C BIGINT not null SEQUENCE
          (c INTEGER, primary key (C))                      | c BIGINT not null SEQUENCE
          (c integer primary key desc)                      | c BIGINT
          (c int primary key)                               | c BIGINT
          (c integer, d int, primary key (c, d))            | c BIGINT
          (c integer primary key) without rowid             | c BIGINT not null
          (c integer primary key) strict                    | c BIGINT not null SEQUENCE
          (c int primary key) strict                        | c BIGINT not null
          (c any) strict                                    | c ANY
          (c text not null on conflict ignore default 'x')  | c TEXT not null default 'x'
          (c text collate nocase default current_date)      | c TEXT default current_date collate NOCASE
          (c int as (1 + 1), d)                             | c BIGINT GENERATED
          """)
  void columns(String written, String read) throws SQLException {
    Table table = LAB.table("create table t " + written);
    assertThat(TableModelLab.text(table.columns().get(0))).isEqualTo(read);
  }

  static Stream<Arguments> constraints() {
    return Stream.of(
        of(
            "keys",
            "create table t (A int, b text unique on conflict ignore, \"c d\" int,"
                + " constraint u unique (a, \"C D\"), primary key (B collate nocase, a desc))",
            List.of(
                "Key[name=primary key (B collate nocase, a desc), columns=[b, A], primary=true, "
                    + "expressions=true, nullsEqual=false, predicate=null]",
                "Key[name=u, columns=[A, c d], primary=false, expressions=false, "
                    + "nullsEqual=false, predicate=null]",
                "Key[name=unique (b), columns=[b], primary=false, expressions=false, "
                    + "nullsEqual=false, predicate=null]")),
        of(
            "unique indexes",
            "create table t (a int, b text); create index n on t (a);"
                + " create unique index i1 on t (LOWER(b), A desc) where a > 3 and b <> 'where';"
                + " create unique index i2 on t (a is null);"
                + " create unique index i3 on t (a + 1);"
                + " create unique index i4 on t (b collate nocase)",
            List.of(
                "Key[name=i1, columns=[a], primary=false, expressions=true, "
                    + "nullsEqual=false, predicate=a > 3 and b <> 'where']",
                "Key[name=i2, columns=[], primary=false, expressions=true, "
                    + "nullsEqual=false, predicate=null]",
                "Key[name=i3, columns=[], primary=false, expressions=true, "
                    + "nullsEqual=false, predicate=null]",
                "Key[name=i4, columns=[b], primary=false, expressions=true, "
                    + "nullsEqual=false, predicate=null]")),
        of(
            "foreign keys",
            "create table \"U u\" (X int, y int, primary key (x, y)); create table t (a int,"
                + " b int references T (a) deferrable initially deferred, c int references gone deferrable,"
                + " foreign key (B, a) references \"u U\" match full not deferrable)",
            List.of(
                "ForeignKey[name=foreign key (B, a), columns=[b, a], target=U u, "
                    + "targetColumns=[X, y], deferrable=false, full=false, onDelete=NO_ACTION]",
                "ForeignKey[name=foreign key (b), columns=[b], target=t, "
                    + "targetColumns=[a], deferrable=true, full=false, onDelete=NO_ACTION]",
                "ForeignKey[name=foreign key (c), columns=[c], target=gone, "
                    + "targetColumns=[], deferrable=false, full=false, onDelete=NO_ACTION]")),
        of(
            "checks",
            "create table t (a int check (A > 0), x blob, \"order\" text,"
                + " constraint o check (\"order\" in ('a', 'x') or x <> x'00' or t.a < abs(9)))",
            List.of(
                "CheckConstraint[name=check (A > 0), expression=A > 0, columns=[a], ofDomain=false]",
                "CheckConstraint[name=o, expression=\"order\" in ('a', 'x') or x <> x'00' or t.a < abs (9), "
                    + "columns=[a, x, order], ofDomain=false]")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void constraints(String name, String sql, List<String> read) throws SQLException {
    assertThat(LAB.constraints(sql)).isEqualTo(read);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "'', NO_ACTION",
    "on delete no action, NO_ACTION",
    "on delete restrict, RESTRICT",
    "on update restrict on delete cascade, CASCADE",
    "on update cascade, NO_ACTION",
    "on delete set null on update cascade, SET_NULL",
    "on delete set default, SET_DEFAULT",
  })
  void deletions(String written, Action read) throws SQLException {
    Table table =
        LAB.table(
            "create table u (a int primary key); create table t (a int default 1 references u (a) "
                + written
                + ")");
    assertThat(table.foreignKeys()).extracting(ForeignKey::onDelete).containsExactly(read);
  }

  @Test
  void onlyTablesTakeRows() throws SQLException {
    TableModel model =
        LAB.model(
            "create table a (i integer primary key autoincrement); create table b (i int) strict;"
                + " create view v as select 1; create virtual table f using fts5(a);"
                + " create trigger g after insert on a begin select 1; end");
    assertThat(model.tables().values())
        .map(t -> t.name() + " " + t.autoincrement() + " " + t.strict() + " " + t.triggers())
        .containsExactly("a true false [g]", "b false true []");
  }
}
