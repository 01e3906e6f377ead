package org.roundtrip.schema.postgres;

import static org.roundtrip.schema.SchemaCase.of;

import java.util.List;
import org.roundtrip.schema.SchemaCase;

/** Everything that is no table and no part of one. */
final class OtherCases {

  private OtherCases() {}

  private static final String F =
      "create function f(a int) returns int language plpgsql as $$begin\n  return a; -- x\nend$$";

  static List<SchemaCase> list() {
    return List.of(
        of("schema", "", "create schema s", "schema s LEFT REAL {} -> {owner=postgres}"),
        of(
            "schema renamed",
            "create schema s; create table s.t (a int)",
            "alter schema s rename to s2",
            "schema s MISSING REAL {owner=postgres} -> {}",
            "schema s2 LEFT REAL {} -> {owner=postgres}",
            "table s.t MISSING REAL {owner=postgres} -> {}",
            "column s.t.a MISSING REAL {null=yes, position=1, type=integer} -> {}",
            "table s2.t LEFT REAL {} -> {owner=postgres}",
            "column s2.t.a LEFT REAL {} -> {null=yes, position=1, type=integer}"),
        of(
            "view",
            "create view v as select 1 as a",
            "create or replace view v as select 2 as a",
            "view v CHANGED REAL {definition=SELECT 1 AS a;} -> {definition=SELECT 2 AS a;}"),
        of(
            "materialized view",
            "create materialized view m as select 1 as a",
            "drop materialized view m; create materialized view m as select 1 as a with no data",
            "materialized view m CHANGED REAL {} -> {populated=no}"),
        of(
            "sequence",
            "create sequence s",
            "alter sequence s increment 2 cycle",
            "sequence s CHANGED REAL {increment=1} -> {cycle=yes, increment=2}"),
        of(
            "sequence owner",
            "create sequence s; create table t (a int)",
            "alter sequence s owned by t.a",
            "sequence s CHANGED REAL {} -> {owned by=public.t.a}"),
        of("sequence moved on", "create sequence s", "select nextval('s')"),
        of(
            "function layout",
            F,
            "create or replace function f(a int) returns int language plpgsql as"
                + " $$  begin\n return a; -- x\n  end $$",
            "function f(integer) CHANGED TEXT {text=CREATE OR REPLACE FUNCTION public.f(a "
                + "integer)\n RETURNS integer\n LANGUAGE plpgsql\nAS $function$begin\n  return a; -- "
                + "x\nend$function$\n} -> {text=CREATE OR REPLACE FUNCTION public.f(a integer)\n "
                + "RETURNS integer\n LANGUAGE plpgsql\nAS $function$  begin\n return a; -- x\n  end "
                + "$function$\n}"),
        of(
            "function string",
            "create function f() returns text language sql as $$select 'a  b'$$",
            "create or replace function f() returns text language sql as $$select 'a b'$$",
            "function f() CHANGED REAL {text=CREATE OR REPLACE FUNCTION public.f()\n RETURNS "
                + "text\n LANGUAGE sql\nAS $function$select 'a  b'$function$\n} -> {text=CREATE OR "
                + "REPLACE FUNCTION public.f()\n RETURNS text\n LANGUAGE sql\nAS $function$select 'a "
                + "b'$function$\n}"),
        of(
            "function overload",
            F,
            "create function f(a text) returns int language sql as 'select 1'",
            "function f(text) LEFT REAL {} -> {definition=CREATE OR REPLACE FUNCTION public.f ( "
                + "a text ) RETURNS integer LANGUAGE sql AS $function$ select 1 $function$, "
                + "language=sql, owner=postgres, text=CREATE OR REPLACE FUNCTION public.f(a text)\n "
                + "RETURNS integer\n LANGUAGE sql\nAS $function$select 1$function$\n}"),
        of(
            "function volatility",
            F,
            "alter function f(int) immutable",
            "function f(integer) CHANGED REAL {text=CREATE OR REPLACE FUNCTION public.f(a "
                + "integer)\n RETURNS integer\n LANGUAGE plpgsql\nAS $function$begin\n  return a; -- "
                + "x\nend$function$\n} -> {text=CREATE OR REPLACE FUNCTION public.f(a integer)\n "
                + "RETURNS integer\n LANGUAGE plpgsql\n IMMUTABLE\nAS $function$begin\n  return a; -- "
                + "x\nend$function$\n}"),
        of(
            "procedure",
            "",
            "create procedure p() language sql as 'select 1'",
            "procedure p() LEFT REAL {} -> {definition=CREATE OR REPLACE PROCEDURE public.p ( ) "
                + "LANGUAGE sql AS $procedure$ select 1 $procedure$, language=sql, owner=postgres, "
                + "text=CREATE OR REPLACE PROCEDURE public.p()\n LANGUAGE sql\nAS $procedure$select "
                + "1$procedure$\n}"),
        of(
            "aggregate",
            "",
            "create aggregate g (int) (sfunc = int4pl, stype = int, initcond = '0')",
            "aggregate g(integer) LEFT REAL {} -> {arguments=integer, final modify=f, f, r, r, "
                + "functions=int4pl, -, -, -, -, -, -, -, initial state=0, owner=postgres, parallel=u, "
                + "result=integer, state=integer 0 0, type=n 0}"),
        of(
            "enum label",
            "create type e as enum ('a', 'c')",
            "alter type e add value 'b' before 'c'",
            "enum e CHANGED REAL {labels='a', 'c'} -> {labels='a', 'b', 'c'}"),
        of(
            "domain",
            "create domain d as int",
            "alter domain d add constraint k check (value > 0)",
            "constraint k on d LEFT REAL {} -> {definition=CHECK ((VALUE > 0)), type=check}"),
        of(
            "domain over an array",
            "create domain d as int[]",
            "alter domain d set not null",
            "domain d CHANGED REAL {null=yes} -> {null=no}"),
        of(
            "composite type",
            "create type c as (a int)",
            "alter type c add attribute b text",
            "column c.b LEFT REAL {} -> {null=yes, position=2, type=text}"),
        of(
            "range",
            "",
            "create type r as range (subtype = float8)",
            "range r LEFT REAL {} -> {multirange=public.r_multirange, owner=postgres, "
                + "subtype=double precision}"),
        of(
            "cast",
            "create type c as (a int)",
            "create cast (c as text) with inout",
            "cast public.c as text LEFT REAL {} -> {context=explicit, method=inout}"),
        of(
            "operator",
            "",
            "create operator === (function = int4eq, leftarg = int, rightarg = int)",
            "operator ===(integer, integer) LEFT REAL {} -> {function=int4eq, owner=postgres, "
                + "result=boolean}"),
        of(
            "collation object",
            "",
            "create collation k (locale = 'C')",
            "collation k LEFT REAL {} -> {collate=C, ctype=C, owner=postgres, provider=c}"),
        of(
            "event trigger",
            "create function f() returns event_trigger language plpgsql as 'begin end'",
            "create event trigger e on ddl_command_end execute function f()",
            "event trigger e LEFT REAL {} -> {event=ddl_command_end, function=public.f, "
                + "owner=postgres}"),
        of(
            "default privileges",
            "",
            "alter default privileges grant select on tables to public",
            "default privileges tables made by postgres LEFT REAL {} -> {privileges==r/postgres, "
                + "postgres=arwdDxt/postgres}"),
        of(
            "publication",
            "create table t (a int)",
            "create publication p for table t",
            "publication p LEFT REAL {} -> {owner=postgres, publish=insert, update, delete, "
                + "truncate}",
            "publication table public.t on p LEFT REAL {} -> {}"),
        of(
            "foreign server",
            "",
            "create foreign data wrapper w; create server s foreign data wrapper w",
            "server s LEFT REAL {} -> {owner=postgres, wrapper=w}",
            "foreign data wrapper w LEFT REAL {} -> {owner=postgres}"),
        of(
            "text search",
            "",
            "create text search configuration k (copy = simple)",
            "text search configuration k LEFT REAL {} -> {mapping=asciiword simple, word simple, "
                + "numword simple, email simple, url simple, host simple, sfloat simple, version "
                + "simple, hword_numpart simple, hword_part simple, hword_asciipart simple, numhword "
                + "simple, asciihword simple, hword simple, url_path simple, file simple, float "
                + "simple, int simple, uint simple, owner=postgres, parser=default}"),
        of(
            "function comment",
            F,
            "comment on function f(int) is 'x'",
            "function f(integer) CHANGED REAL {} -> {comment=x}"));
  }
}
