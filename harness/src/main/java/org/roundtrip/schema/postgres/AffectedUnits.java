package org.roundtrip.schema.postgres;

/**
 * Widens the units whose catalogue rows changed by those whose text may have changed with them: a
 * view names the columns of its table, a foreign key the table it points at. The server knows them
 * in pg_depend. The units that changed are in settings of the session, as arrays.
 */
final class AffectedUnits {

  private AffectedUnits() {}

  /** Common table expressions, the last one is {@code affected(scope, unit)}. */
  static final String WITH =
      """
      with touched(class, id, scope) as materialized (
        select 'pg_catalog.pg_class'::regclass::oid, unnest(current_setting('roundtrip.relation')::oid[]), 1
        union all
        select 'pg_catalog.pg_type'::regclass, unnest(current_setting('roundtrip.type')::oid[]), 2
        union all
        select 'pg_catalog.pg_proc'::regclass, unnest(current_setting('roundtrip.routine')::oid[]), 3
        union all
        select 'pg_catalog.pg_constraint'::regclass,
          unnest(current_setting('roundtrip.constraint')::oid[]), 4
      ), types(id) as materialized (
        select id from touched where scope = 2
        union all
        select c.reltype from touched join pg_class c on c.oid = touched.id
        where scope = 1 and c.reltype <> 0
      ), objects(class, id) as materialized (
        select class, id from touched
        union all select 'pg_catalog.pg_type'::regclass, id from types
        union all
        select 'pg_catalog.pg_type'::regclass, t.typarray from types join pg_type t on t.oid = types.id
        where t.typarray <> 0
        union all
        select 'pg_catalog.pg_type'::regclass, r.rngmultitypid from types
          join pg_range r on r.rngtypid = types.id
      ), dependents(class, id) as materialized (
        select distinct d.classid, d.objid from objects o
          join pg_depend d on d.refclassid = o.class and d.refobjid = o.id
      ), affected(scope, unit) as materialized (
        select scope, id from touched
        union
        select case when type.typrelid <> 0 then 1 else scope end,
          case when type.typrelid <> 0 then type.typrelid else unit end
        from (select case
              when d.class = 'pg_catalog.pg_proc'::regclass then 3
              when d.class = 'pg_catalog.pg_type'::regclass then 2
              when d.class = 'pg_catalog.pg_constraint'::regclass then 4
              when d.class in ('pg_catalog.pg_class'::regclass,
                'pg_catalog.pg_attrdef'::regclass, 'pg_catalog.pg_trigger'::regclass,
                'pg_catalog.pg_rewrite'::regclass, 'pg_catalog.pg_policy'::regclass,
                'pg_catalog.pg_statistic_ext'::regclass) then 1
              else 0 end as scope,
            coalesce(i.indrelid, f.adrelid, g.tgrelid,
              r.ev_class, p.polrelid, s.stxrelid, d.id) as unit
          from dependents d
            left join pg_index i on d.class = 'pg_catalog.pg_class'::regclass and i.indexrelid = d.id
            left join pg_attrdef f on d.class = 'pg_catalog.pg_attrdef'::regclass and f.oid = d.id
            left join pg_trigger g on d.class = 'pg_catalog.pg_trigger'::regclass and g.oid = d.id
            left join pg_rewrite r on d.class = 'pg_catalog.pg_rewrite'::regclass and r.oid = d.id
            left join pg_policy p on d.class = 'pg_catalog.pg_policy'::regclass and p.oid = d.id
            left join pg_statistic_ext s
              on d.class = 'pg_catalog.pg_statistic_ext'::regclass and s.oid = d.id) u
          left join pg_type type on u.scope = 2 and type.oid = u.unit
      )
      """;

  /** The units of a scope, an SQL expression. */
  static String of(CatalogueKind.Scope scope) {
    return "array(select unit from affected where scope = " + scope.ordinal() + ")";
  }
}
