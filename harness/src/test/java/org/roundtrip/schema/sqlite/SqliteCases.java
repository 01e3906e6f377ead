package org.roundtrip.schema.sqlite;

import static org.roundtrip.schema.SchemaCase.of;

import java.util.List;
import org.roundtrip.schema.SchemaCase;

/** SQLite: what is written in the schema table's texts, and what only looks different there. */
final class SqliteCases {

  private SqliteCases() {}

  private static final String T = "create table t (a integer primary key, b text, c int default 0)";

  static List<SchemaCase> list() {
    return List.of(
        of(
            "table missing",
            T,
            "drop table t",
            "table t MISSING REAL {} -> {}",
            "column t.a MISSING REAL {null=yes, position=1, type=INTEGER} -> {}",
            "column t.b MISSING REAL {null=yes, position=2, type=TEXT} -> {}",
            "column t.c MISSING REAL {default=0, null=yes, position=3, type=INT} -> {}",
            "constraint primary key (a) on t MISSING REAL {definition=primary key (a), "
                + "type=primary key} -> {}"),
        of(
            "column added",
            T,
            "alter table t add d varchar(9) not null default 'x'",
            "column t.d LEFT REAL {} -> {default='x', null=no, position=4, type=VARCHAR(9)}"),
        of("renamed and back", T, "alter table t rename to u; alter table u rename to t"),
        of(
            "column renamed and back",
            T,
            "alter table t rename b to x; alter table t rename x to b"),
        of(
            "rebuilt with another layout",
            T,
            "create table n (a INTEGER  PRIMARY KEY, -- key\n \"b\" TEXT, c int DEFAULT FALSE);"
                + " drop table t; alter table n rename to t"),
        of(
            "column order",
            T,
            "create table n (a integer primary key, c int default 0, b text);"
                + " drop table t; alter table n rename to t",
            "column t.b CHANGED ORDER {position=2} -> {position=3}"),
        of(
            "key at the table",
            "create table t (a int primary key, b int unique)",
            "drop table t; create table t (a int, b int, unique (b), primary key (a))"),
        of(
            "check lost",
            "create table t (a int check (a > 0) check (a < 9))",
            "drop table t; create table t (a int check (a > 0))",
            "constraint check (a < 9) on t MISSING REAL {definition=check (a < 9), type=check} "
                + "-> {}"),
        of(
            "check string",
            "create table t (a text check (a <> 'x  y'))",
            "drop table t; create table t (a text check (a <> 'x y'))",
            "constraint check (a <> 'x  y') on t MISSING REAL {definition=check (a <> 'x  y'), "
                + "type=check} -> {}",
            "constraint check (a <> 'x y') on t LEFT REAL {} -> {definition=check (a <> 'x y'), "
                + "type=check}"),
        of(
            "foreign key action",
            "create table t (a int references p (id) on delete set null)",
            "drop table t; create table t (a int references p (id) on delete cascade)",
            "constraint foreign key (a) on t CHANGED REAL {definition=foreign key (a) references "
                + "p (id) on delete set null} -> {definition=foreign key (a) references p (id) on "
                + "delete cascade}"),
        of(
            "foreign key of two columns",
            "create table t (a int, b int, foreign key (a, b) references u (c, d))",
            "drop table t; create table t (a int, b int,"
                + " constraint f foreign key (a, b) references u on delete set default)",
            "constraint f on t LEFT REAL {} -> {definition=foreign key (a, b) references u on "
                + "delete set default, type=foreign key}",
            "constraint foreign key (a, b) on t MISSING REAL {definition=foreign key (a, b) "
                + "references u (c, d), type=foreign key} -> {}"),
        of(
            "constraint named",
            "create table t (a int, constraint u1 unique (a))",
            "drop table t; create table t (a int, unique (a))",
            "constraint u1 on t CHANGED NAME {name=u1} -> {name=unique (a)}"),
        of(
            "not null and default",
            "create table t (a int default null)",
            "drop table t; create table t (a int not null default (1 + 1))",
            "column t.a CHANGED REAL {null=yes} -> {default=1 + 1, null=no}"),
        of(
            "autoincrement",
            "create table t (a integer primary key autoincrement)",
            "drop table t; create table t (a integer primary key)",
            "table t CHANGED REAL {autoincrement=yes} -> {}"),
        of(
            "strict",
            "create table t (a int)",
            "drop table t; create table t (a int) strict",
            "table t CHANGED REAL {} -> {strict=yes}"),
        of(
            "without rowid",
            "create table t (a int primary key) without rowid",
            "drop table t; create table t (a int primary key)",
            "table t CHANGED REAL {without rowid=yes} -> {}"),
        of(
            "generated",
            "create table t (a int, b int generated always as (a + 1) stored)",
            "drop table t; create table t (a int, b int as (a + 1))",
            "column t.b CHANGED REAL {generated=(a + 1) stored} -> {generated=(a + 1) virtual}"),
        of(
            "collation",
            "create table t (a text)",
            "drop table t; create table t (a text collate nocase)",
            "column t.a CHANGED REAL {} -> {collation=NOCASE}"),
        of(
            "index",
            T,
            "create unique index i on t (b desc, c) where b > 'x'",
            "index i on t LEFT REAL {} -> {definition=(b desc, c) where b > 'x', unique=yes}"),
        of(
            "index layout",
            T + "; create index i on t (b)",
            "drop index i; CREATE INDEX \"i\" ON \"t\"(\"b\" ASC)"),
        of(
            "view",
            "create view v as select 1",
            "drop view v; create view v as select 2",
            "view v CHANGED REAL {definition=as select 1} -> {definition=as select 2}"),
        of(
            "trigger",
            T,
            "create trigger g after insert on t begin select 1; end",
            "trigger g on t LEFT REAL {} -> {definition=after insert on t begin select 1 ; end}"),
        of(
            "virtual table",
            "",
            "create virtual table f using fts5(a, b)",
            "virtual table f LEFT REAL {} -> {module=fts5(a, b)}"),
        of(
            "user version",
            "",
            "pragma user_version = 7",
            "database main CHANGED REAL {user version=0} -> {user version=7}"));
  }
}
