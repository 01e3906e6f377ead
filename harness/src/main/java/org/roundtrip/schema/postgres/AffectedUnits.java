package org.roundtrip.schema.postgres;

/**
 * Adds the units that depend on changed units: the definition of a view contains the column names
 * of its table, and that of a foreign key the referenced table. The dependencies come from
 * pg_depend. The changed units are passed in session settings as arrays.
 */
final class AffectedUnits {

  private AffectedUnits() {}

  /** Returns scope and unit. */
  static final Statements.Query QUERY =
      new Statements.Query(
          "roundtrip_affected",
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
      ), owned(class, id, relation) as materialized (
        -- Scalar queries go by the index; joins would read the catalogues.
        select class, id, case class
            when 'pg_catalog.pg_class'::regclass
              then (select indrelid from pg_index where indexrelid = id)
            when 'pg_catalog.pg_attrdef'::regclass
              then (select x.adrelid from pg_attrdef x where x.oid = id)
            when 'pg_catalog.pg_trigger'::regclass
              then (select x.tgrelid from pg_trigger x where x.oid = id)
            when 'pg_catalog.pg_rewrite'::regclass
              then (select x.ev_class from pg_rewrite x where x.oid = id)
            when 'pg_catalog.pg_policy'::regclass
              then (select x.polrelid from pg_policy x where x.oid = id)
            when 'pg_catalog.pg_statistic_ext'::regclass
              then (select x.stxrelid from pg_statistic_ext x where x.oid = id)
            when 'pg_catalog.pg_type'::regclass
              then (select nullif(x.typrelid, 0) from pg_type x where x.oid = id)
          end
        from dependents
      )
      select scope, id::int8 from touched
      union
      select case when relation is not null or class = 'pg_catalog.pg_class'::regclass then 1
          when class = 'pg_catalog.pg_type'::regclass then 2
          when class = 'pg_catalog.pg_proc'::regclass then 3
          when class = 'pg_catalog.pg_constraint'::regclass then 4
          else 0 end,
        coalesce(relation, id)::int8
      from owned""");
}
