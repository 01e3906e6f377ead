package org.roundtrip.schema.postgres;

import static org.roundtrip.schema.SchemaCase.of;

import java.util.List;
import org.roundtrip.schema.SchemaCase;

/** Tables, their columns and what else belongs to them. */
final class TableCases {

  private TableCases() {}

  private static final String T = "create table t (a int primary key, b text, c int)";

  static List<SchemaCase> list() {
    return List.of(
        of(
            "table missing",
            T,
            "drop table t",
            "table t MISSING REAL {owner=postgres} -> {}",
            "column t.a MISSING REAL {null=no, position=1, type=integer} -> {}",
            "column t.b MISSING REAL {null=yes, position=2, type=text} -> {}",
            "column t.c MISSING REAL {null=yes, position=3, type=integer} -> {}",
            "constraint t_pkey on t MISSING REAL {definition=PRIMARY KEY (a), type=primary key} "
                + "-> {}",
            "index t_pkey on t MISSING REAL {constraint=t_pkey, definition=CREATE UNIQUE INDEX "
                + "t_pkey ON public.t USING btree (a)} -> {}"),
        of(
            "unlogged",
            T,
            "alter table t set unlogged",
            "table t CHANGED REAL {} -> {persistence=unlogged}"),
        of(
            "storage options",
            T,
            "alter table t set (fillfactor = 70)",
            "table t CHANGED REAL {} -> {options=fillfactor=70}"),
        of(
            "row security",
            T,
            "alter table t enable row level security",
            "table t CHANGED REAL {} -> {row security=enabled}"),
        of(
            "row security forced",
            T,
            "alter table t force row level security",
            "table t CHANGED REAL {} -> {row security forced=yes}"),
        of(
            "replica identity",
            T,
            "alter table t replica identity full",
            "table t CHANGED REAL {} -> {replica identity=full}"),
        of(
            "owner",
            T,
            "alter table t owner to pg_monitor",
            "table t CHANGED REAL {owner=postgres} -> {owner=pg_monitor}"),
        of(
            "granted",
            T,
            "grant select on t to public",
            "table t CHANGED REAL {} -> {privileges==r/postgres, postgres=arwdDxt/postgres}"),
        of("granted and revoked", T, "grant select on t to public; revoke select on t from public"),
        of(
            "column granted",
            T,
            "grant select (a) on t to public",
            "column t.a CHANGED REAL {} -> {privileges==r/postgres}"),
        of("comment", T, "comment on table t is 'x'", "table t CHANGED REAL {} -> {comment=x}"),
        of(
            "column comment",
            T,
            "comment on column t.b is 'x'",
            "column t.b CHANGED REAL {} -> {comment=x}"),
        of(
            "inherits",
            T + "; create table p (c int)",
            "alter table t inherit p",
            "table t CHANGED REAL {} -> {inherits=public.p}"),
        of(
            "partition",
            "create table p (a int) partition by range (a); create table q (a int)",
            "alter table p attach partition q for values from (1) to (9)",
            "table q CHANGED REAL {} -> {inherits=public.p, partition bound=FOR VALUES FROM (1) "
                + "TO (9)}",
            "column q.a CHANGED REAL {} -> {inherited=yes}"),
        of(
            "type",
            T,
            "alter table t alter c type bigint",
            "column t.c CHANGED REAL {type=integer} -> {type=bigint}"),
        of(
            "type length",
            "create table t (a varchar(9))",
            "alter table t alter a type varchar(5)",
            "column t.a CHANGED REAL {type=character varying(9)} -> {type=character varying(5)}"),
        of(
            "not null",
            T,
            "alter table t alter b set not null",
            "column t.b CHANGED REAL {null=yes} -> {null=no}"),
        of(
            "default",
            T,
            "alter table t alter b set default 'a  b'",
            "column t.b CHANGED REAL {} -> {default='a  b'::text}"),
        of(
            "identity",
            "create table t (a int not null)",
            "alter table t alter a add generated always as identity",
            "column t.a CHANGED REAL {} -> {identity=always}",
            "sequence t_a_seq LEFT REAL {} -> {identity=yes, increment=1, maximum=2147483647, "
                + "minimum=1, owned by=public.t.a, owner=postgres, start=1, type=integer}"),
        of(
            "generated",
            T,
            "alter table t add d int generated always as (c + 1) stored",
            "column t.d LEFT REAL {} -> {generated=stored (c + 1), null=yes, position=4, "
                + "type=integer}"),
        of(
            "collation",
            T,
            "alter table t alter b type text collate \"C\"",
            "column t.b CHANGED REAL {} -> {collation=\"C\"}"),
        of(
            "statistics",
            T,
            "alter table t alter b set statistics 7",
            "column t.b CHANGED REAL {} -> {statistics=7}"),
        of(
            "storage",
            T,
            "alter table t alter b set storage external",
            "column t.b CHANGED REAL {} -> {storage=e}"),
        of(
            "column order",
            T,
            "alter table t drop b; alter table t add b text",
            "column t.b CHANGED ORDER {position=2} -> {position=3}"),
        of(
            "column renamed and back",
            T,
            "alter table t rename b to x; alter table t rename x to b"),
        of(
            "column missing",
            T,
            "alter table t drop b",
            "column t.b MISSING REAL {null=yes, position=2, type=text} -> {}"),
        of(
            "check",
            T,
            "alter table t add constraint k check (c > 0)",
            "constraint k on t LEFT REAL {} -> {definition=CHECK ((c > 0)), type=check}"),
        of(
            "check not valid",
            T,
            "alter table t add constraint k check (c > 0) not valid",
            "constraint k on t LEFT REAL {} -> {definition=CHECK ((c > 0)) NOT VALID, "
                + "type=check, validated=no}"),
        of(
            "constraint under another name",
            T + "; alter table t add constraint u1 unique (b)",
            "alter table t drop constraint u1; alter table t add constraint u2 unique (b)",
            "constraint u1 on t CHANGED NAME {name=u1} -> {name=u2}",
            "index u1 on t CHANGED NAME {name=u1} -> {name=u2}"),
        of(
            "constraint lost, its index left",
            T + "; alter table t add constraint u1 unique (b)",
            "alter table t drop constraint u1; create unique index u1 on t (b)",
            "constraint u1 on t MISSING REAL {definition=UNIQUE (b), type=unique} -> {}",
            "index u1 on t CHANGED REAL {constraint=u1} -> {}"),
        of(
            "foreign key action",
            T + "; create table f (a int constraint k references t)",
            "alter table f drop constraint k;"
                + " alter table f add constraint k foreign key (a) references t on delete cascade",
            "constraint k on f CHANGED REAL {definition=FOREIGN KEY (a) REFERENCES public.t(a)} "
                + "-> {definition=FOREIGN KEY (a) REFERENCES public.t(a) ON DELETE CASCADE}"),
        of(
            "deferrable",
            T + "; create table f (a int constraint k references t)",
            "alter table f alter constraint k deferrable",
            "constraint k on f CHANGED REAL {definition=FOREIGN KEY (a) REFERENCES public.t(a)} "
                + "-> {definition=FOREIGN KEY (a) REFERENCES public.t(a) DEFERRABLE}"),
        of(
            "index",
            T,
            "create index i on t (c) where b is null",
            "index i on t LEFT REAL {} -> {definition=CREATE INDEX i ON public.t USING btree (c) "
                + "WHERE (b IS NULL)}"),
        of(
            "index under another name",
            T + "; create index i on t (c)",
            "alter index i rename to j",
            "index i on t MISSING REAL {definition=CREATE INDEX i ON public.t USING btree (c)} "
                + "-> {}",
            "index j on t LEFT REAL {} -> {definition=CREATE INDEX j ON public.t USING btree (c)}"),
        of(
            "clustered",
            T,
            "cluster t using t_pkey",
            "index t_pkey on t CHANGED REAL {} -> {clustered=yes}"),
        of(
            "trigger disabled",
            T
                + "; create function f() returns trigger language plpgsql as 'begin return new; end';"
                + " create trigger g before insert on t for each row execute function f()",
            "alter table t disable trigger g",
            "trigger g on t CHANGED REAL {} -> {enabled=no}"),
        of(
            "rule",
            T,
            "create rule r as on delete to t do instead nothing",
            "rule r on t LEFT REAL {} -> {definition=CREATE RULE r AS\n    ON DELETE TO public.t "
                + "DO INSTEAD NOTHING;}"),
        of(
            "policy",
            T,
            "create policy p on t for select using (c > 0)",
            "policy p on t LEFT REAL {} -> {command=select, roles=public, type=permissive, "
                + "using=(c > 0)}"),
        of(
            "statistics object",
            T,
            "create statistics s on b, c from t",
            "statistics s on t LEFT REAL {} -> {definition=CREATE STATISTICS public.s ON b, c "
                + "FROM public.t, owner=postgres}"),
        of(
            "renamed table in a foreign key and a view",
            T
                + "; create table f (a int constraint k references t); create view v as select t.b from t, t x",
            "alter table t rename to t2",
            "constraint k on f CHANGED REAL {definition=FOREIGN KEY (a) REFERENCES public.t(a)} "
                + "-> {definition=FOREIGN KEY (a) REFERENCES public.t2(a)}",
            "table t MISSING REAL {owner=postgres} -> {}",
            "column t.a MISSING REAL {null=no, position=1, type=integer} -> {}",
            "column t.b MISSING REAL {null=yes, position=2, type=text} -> {}",
            "column t.c MISSING REAL {null=yes, position=3, type=integer} -> {}",
            "constraint t_pkey on t MISSING REAL {definition=PRIMARY KEY (a), type=primary key} "
                + "-> {}",
            "index t_pkey on t MISSING REAL {constraint=t_pkey, definition=CREATE UNIQUE INDEX "
                + "t_pkey ON public.t USING btree (a)} -> {}",
            "table t2 LEFT REAL {} -> {owner=postgres}",
            "column t2.a LEFT REAL {} -> {null=no, position=1, type=integer}",
            "column t2.b LEFT REAL {} -> {null=yes, position=2, type=text}",
            "column t2.c LEFT REAL {} -> {null=yes, position=3, type=integer}",
            "constraint t_pkey on t2 LEFT REAL {} -> {definition=PRIMARY KEY (a), type=primary "
                + "key}",
            "index t_pkey on t2 LEFT REAL {} -> {constraint=t_pkey, definition=CREATE UNIQUE "
                + "INDEX t_pkey ON public.t2 USING btree (a)}",
            "view v CHANGED REAL {definition=SELECT t.b\n   FROM public.t,\n    public.t x;} -> "
                + "{definition=SELECT t2.b\n   FROM public.t2,\n    public.t2 x;}"));
  }
}
