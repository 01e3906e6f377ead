package org.roundtrip.schema.postgres;

import static org.roundtrip.schema.postgres.CatalogueKind.Scope.RELATION;

import java.util.List;

/** Queries of relations: tables, views, sequences and composite types. */
final class RelationKinds {

  private RelationKinds() {}

  private static final String TABLE =
      """
      select c.oid, case c.relkind when 'f' then 'foreign table' else 'table' end, n.nspname::text,
        '', c.relname::text,
        case c.relpersistence when 'u' then 'unlogged' end as "persistence",
        {list c.reloptions} as "options",
        {list toast.reloptions} as "toast options",
        pg_get_partkeydef(c.oid) as "partitioned by",
        pg_get_expr(c.relpartbound, c.oid) as "partition bound",
        (select string_agg(i.inhparent::regclass::text, ', ' order by i.inhseqno)
         from pg_inherits i where i.inhrelid = c.oid) as "inherits",
        case when c.reloftype <> 0 then format_type(c.reloftype, null) end as "of type",
        case when c.relrowsecurity then 'enabled' end as "row security",
        case when c.relforcerowsecurity then 'yes' end as "row security forced",
        case c.relreplident when 'f' then 'full' when 'n' then 'nothing' when 'i' then 'index' end
          as "replica identity",
        nullif(am.amname, 'heap')::text as "access method",
        ts.spcname::text as "tablespace",
        (select s.srvname::text from pg_foreign_server s where s.oid = ft.ftserver) as "server",
        {list ft.ftoptions} as "server options",
        pg_get_userbyid(c.relowner)::text as "owner",
        {acl c.relacl r c.relowner} as "privileges",
        {comment c.oid pg_class} as "comment"
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
        left join pg_class toast on toast.oid = c.reltoastrelid
        left join pg_am am on am.oid = c.relam
        left join pg_tablespace ts on ts.oid = c.reltablespace
        left join pg_foreign_table ft on ft.ftrelid = c.oid
      where c.relkind in ('r', 'p', 'f') and {only c.oid} and {user n} and {own c.oid pg_class}""";

  private static final String VIEW =
      """
      select c.oid, case c.relkind when 'v' then 'view' else 'materialized view' end,
        n.nspname::text, '', c.relname::text,
        ltrim(pg_get_viewdef(c.oid)) as "definition",
        {list c.reloptions} as "options",
        case when not c.relispopulated then 'no' end as "populated",
        nullif(am.amname, 'heap')::text as "access method",
        ts.spcname::text as "tablespace",
        pg_get_userbyid(c.relowner)::text as "owner",
        {acl c.relacl r c.relowner} as "privileges",
        {comment c.oid pg_class} as "comment"
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
        left join pg_am am on am.oid = c.relam
        left join pg_tablespace ts on ts.oid = c.reltablespace
      where c.relkind in ('v', 'm') and {only c.oid} and {user n} and {own c.oid pg_class}""";

  private static final String SEQUENCE =
      """
      select c.oid, 'sequence', n.nspname::text, '', c.relname::text,
        format_type(s.seqtypid, null) as "type",
        s.seqstart::text as "start",
        s.seqincrement::text as "increment",
        s.seqmin::text as "minimum",
        s.seqmax::text as "maximum",
        nullif(s.seqcache, 1)::text as "cache",
        case when s.seqcycle then 'yes' end as "cycle",
        case c.relpersistence when 'u' then 'unlogged' end as "persistence",
        d.refobjid::regclass::text || '.' || quote_ident(a.attname) as "owned by",
        case d.deptype when 'i' then 'yes' end as "identity",
        pg_get_userbyid(c.relowner)::text as "owner",
        {acl c.relacl s c.relowner} as "privileges",
        {comment c.oid pg_class} as "comment"
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_sequence s on s.seqrelid = c.oid
        left join pg_depend d on d.classid = 'pg_catalog.pg_class'::regclass and d.objid = c.oid
          and d.objsubid = 0 and d.refclassid = 'pg_catalog.pg_class'::regclass
          and d.deptype in ('a', 'i')
        left join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
      where c.relkind = 'S' and {only c.oid} and {user n} and {own c.oid pg_class}""";

  private static final String COMPOSITE_TYPE =
      """
      select c.oid, 'composite type', n.nspname::text, '', c.relname::text,
        pg_get_userbyid(t.typowner)::text as "owner",
        {acl t.typacl T t.typowner} as "privileges",
        {comment t.oid pg_type} as "comment"
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_type t on t.oid = c.reltype
      where c.relkind = 'c' and {only c.oid} and {user n} and {own t.oid pg_type}""";

  static List<CatalogueKind> list() {
    return List.of(
        new CatalogueKind(RELATION, Catalogue.CLASS, TABLE),
        new CatalogueKind(RELATION, Catalogue.RULE, VIEW),
        new CatalogueKind(RELATION, Catalogue.SEQUENCE, SEQUENCE),
        new CatalogueKind(RELATION, Catalogue.CLASS, COMPOSITE_TYPE));
  }
}
