package org.roundtrip.schema.postgres;

import static org.roundtrip.schema.postgres.CatalogueKind.Scope.RELATION;

import java.util.List;
import org.roundtrip.schema.postgres.CatalogueKind.Scope;

/** Queries of the parts of a relation: columns, constraints, indexes, triggers, rules, policies. */
final class TablePartKinds {

  private TablePartKinds() {}

  private static final String COLUMN =
      """
      select a.attrelid, 'column', n.nspname::text, c.relname::text, a.attname::text,
        format_type(a.atttypid, a.atttypmod) as "type",
        case when a.attcollation <> t.typcollation then a.attcollation::regcollation::text end
          as "collation",
        case when a.attnotnull then 'no' else 'yes' end as "null",
        case a.attgenerated when '' then pg_get_expr(d.adbin, d.adrelid) end as "default",
        case a.attgenerated when 's' then 'stored ' when 'v' then 'virtual ' end
          || pg_get_expr(d.adbin, d.adrelid) as "generated",
        case a.attidentity when 'a' then 'always' when 'd' then 'by default' end as "identity",
        case when a.attstorage <> t.typstorage then a.attstorage::text end as "storage",
        nullif(a.attcompression::text, '') as "compression",
        nullif(a.attstattarget, -1)::text as "statistics",
        {list a.attoptions} as "options",
        {list a.attfdwoptions} as "server options",
        case when not a.attislocal then 'yes' end as "inherited",
        (row_number() over (partition by a.attrelid order by a.attnum))::text as "position",
        {list a.attacl::text[]} as "privileges",
        (select description from pg_description x where x.objoid = a.attrelid
         and x.classoid = 'pg_catalog.pg_class'::regclass and x.objsubid = a.attnum) as "comment"
      from pg_attribute a join pg_class c on c.oid = a.attrelid
        join pg_namespace n on n.oid = c.relnamespace
        join pg_type t on t.oid = a.atttypid
        left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p', 'f', 'v', 'm', 'c')
        and {only a.attrelid} and {user n} and {own c.oid pg_class}""";

  // Since version 18, NOT NULL is also a constraint. Skip it unless it has more properties than the
  // column.
  private static final String CONSTRAINT =
      """
      select k.oid, 'constraint', n.nspname::text, c.relname::text, k.conname::text,
        case k.contype when 'p' then 'primary key' when 'u' then 'unique' when 'c' then 'check'
          when 'f' then 'foreign key' when 'x' then 'exclusion' else 'not null' end as "type",
        pg_get_constraintdef(k.oid) as "definition",
        case when not k.convalidated then 'no' end as "validated",
        case when not k.conislocal then 'yes' end as "inherited",
        {comment k.oid pg_constraint} as "comment"
      from pg_constraint k join pg_class c on c.oid = k.conrelid
        join pg_namespace n on n.oid = c.relnamespace
      where (k.contype in ('p', 'u', 'c', 'f', 'x') or k.contype = 'n' and (not k.convalidated
          or k.connoinherit or k.conname !~ '_not_null[0-9]*$'))
        and {only k.oid} and {user n} and {own c.oid pg_class}""";

  private static final String INDEX =
      """
      select i.indrelid, 'index', n.nspname::text, c.relname::text, x.relname::text,
        pg_get_indexdef(i.indexrelid) as "definition",
        (select k.conname::text from pg_constraint k where k.conindid = i.indexrelid
         and k.conrelid = i.indrelid and k.contype in ('p', 'u', 'x')) as "constraint",
        case when not i.indisvalid then 'no' end as "valid",
        case when i.indisclustered then 'yes' end as "clustered",
        case when i.indisreplident then 'yes' end as "replica identity",
        (select inh.inhparent::regclass::text from pg_inherits inh
         where inh.inhrelid = i.indexrelid) as "partition of",
        (select string_agg(a.attnum || ': ' || a.attstattarget, ', ' order by a.attnum)
         from pg_attribute a where a.attrelid = i.indexrelid and a.attstattarget >= 0)
          as "statistics",
        ts.spcname::text as "tablespace",
        {comment i.indexrelid pg_class} as "comment"
      from pg_index i join pg_class c on c.oid = i.indrelid
        join pg_class x on x.oid = i.indexrelid
        join pg_namespace n on n.oid = x.relnamespace
        left join pg_tablespace ts on ts.oid = x.reltablespace
      where {only i.indrelid} and {user n} and {own c.oid pg_class}""";

  private static final String TRIGGER =
      """
      select g.tgrelid, 'trigger', n.nspname::text, c.relname::text, g.tgname::text,
        pg_get_triggerdef(g.oid) as "definition",
        case g.tgenabled when 'D' then 'no' when 'R' then 'replica' when 'A' then 'always' end
          as "enabled",
        {comment g.oid pg_trigger} as "comment"
      from pg_trigger g join pg_class c on c.oid = g.tgrelid
        join pg_namespace n on n.oid = c.relnamespace
      where not g.tgisinternal and {only g.tgrelid} and {user n} and {own c.oid pg_class}
        and {own g.oid pg_trigger}""";

  private static final String RULE =
      """
      select r.ev_class, 'rule', n.nspname::text, c.relname::text, r.rulename::text,
        pg_get_ruledef(r.oid) as "definition",
        case r.ev_enabled when 'D' then 'no' when 'R' then 'replica' when 'A' then 'always' end
          as "enabled",
        {comment r.oid pg_rewrite} as "comment"
      from pg_rewrite r join pg_class c on c.oid = r.ev_class
        join pg_namespace n on n.oid = c.relnamespace
      where r.rulename <> '_RETURN' and {only r.ev_class} and {user n} and {own c.oid pg_class}""";

  private static final String POLICY =
      """
      select p.polrelid, 'policy', n.nspname::text, c.relname::text, p.polname::text,
        case when p.polpermissive then 'permissive' else 'restrictive' end as "type",
        case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update'
          when 'd' then 'delete' else 'all' end as "command",
        (select string_agg(case o when 0 then 'public' else pg_get_userbyid(o)::text end, ', '
           order by o = 0, pg_get_userbyid(o)) from unnest(p.polroles) o) as "roles",
        pg_get_expr(p.polqual, p.polrelid) as "using",
        pg_get_expr(p.polwithcheck, p.polrelid) as "with check",
        {comment p.oid pg_policy} as "comment"
      from pg_policy p join pg_class c on c.oid = p.polrelid
        join pg_namespace n on n.oid = c.relnamespace
      where {only p.polrelid} and {user n} and {own c.oid pg_class}""";

  private static final String STATISTICS =
      """
      select s.stxrelid, 'statistics', n.nspname::text, c.relname::text, s.stxname::text,
        pg_get_statisticsobjdef(s.oid) as "definition",
        nullif(s.stxstattarget, -1)::text as "target",
        pg_get_userbyid(s.stxowner)::text as "owner",
        {comment s.oid pg_statistic_ext} as "comment"
      from pg_statistic_ext s join pg_class c on c.oid = s.stxrelid
        join pg_namespace n on n.oid = s.stxnamespace
      where {only s.stxrelid} and {user n} and {own c.oid pg_class}""";

  static List<CatalogueKind> list() {
    return List.of(
        new CatalogueKind(RELATION, Catalogue.ATTRIBUTE, COLUMN),
        new CatalogueKind(Scope.CONSTRAINT, Catalogue.CONSTRAINT, CONSTRAINT),
        new CatalogueKind(RELATION, Catalogue.INDEX, INDEX),
        new CatalogueKind(RELATION, Catalogue.TRIGGER, TRIGGER),
        new CatalogueKind(RELATION, Catalogue.RULE, RULE),
        new CatalogueKind(RELATION, Catalogue.POLICY, POLICY),
        new CatalogueKind(RELATION, Catalogue.STATISTICS, STATISTICS));
  }
}
