package org.roundtrip.schema.postgres;

import static org.roundtrip.schema.postgres.CatalogueKind.Scope.CONSTRAINT;
import static org.roundtrip.schema.postgres.CatalogueKind.Scope.ROUTINE;
import static org.roundtrip.schema.postgres.CatalogueKind.Scope.TYPE;

import java.util.List;

/** Queries of types other than relations, and of routines. */
final class TypeKinds {

  private TypeKinds() {}

  private static final String ENUM =
      """
      select t.oid, 'enum', n.nspname::text, '', t.typname::text,
        (select string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder)
         from pg_enum e where e.enumtypid = t.oid) as "labels",
        pg_get_userbyid(t.typowner)::text as "owner",
        {acl t.typacl T t.typowner} as "privileges",
        {comment t.oid pg_type} as "comment"
      from pg_type t join pg_namespace n on n.oid = t.typnamespace
      where t.typtype = 'e' and {only t.oid} and {user n} and {own t.oid pg_type}""";

  private static final String DOMAIN =
      """
      select t.oid, 'domain', n.nspname::text, '', t.typname::text,
        format_type(t.typbasetype, t.typtypmod) as "type",
        case when t.typnotnull then 'no' else 'yes' end as "null",
        coalesce(pg_get_expr(t.typdefaultbin, 'pg_catalog.pg_type'::regclass), t.typdefault)
          as "default",
        case when t.typcollation <> b.typcollation then t.typcollation::regcollation::text end
          as "collation",
        pg_get_userbyid(t.typowner)::text as "owner",
        {acl t.typacl T t.typowner} as "privileges",
        {comment t.oid pg_type} as "comment"
      from pg_type t join pg_namespace n on n.oid = t.typnamespace
        join pg_type b on b.oid = t.typbasetype
      where t.typtype = 'd' and {only t.oid} and {user n} and {own t.oid pg_type}""";

  private static final String DOMAIN_CONSTRAINT =
      """
      select k.oid, 'constraint', n.nspname::text, t.typname::text, k.conname::text,
        'check' as "type",
        pg_get_constraintdef(k.oid) as "definition",
        case when not k.convalidated then 'no' end as "validated",
        {comment k.oid pg_constraint} as "comment"
      from pg_constraint k join pg_type t on t.oid = k.contypid
        join pg_namespace n on n.oid = t.typnamespace
      where k.contype = 'c' and k.contypid <> 0 and {only k.oid} and {user n}
        and {own t.oid pg_type}""";

  private static final String RANGE =
      """
      select t.oid, 'range', n.nspname::text, '', t.typname::text,
        format_type(r.rngsubtype, null) as "subtype",
        r.rngmultitypid::regtype::text as "multirange",
        case when r.rngcollation <> s.typcollation then r.rngcollation::regcollation::text end
          as "collation",
        (select o.opcname::text from pg_opclass o where o.oid = r.rngsubopc and not o.opcdefault)
          as "operator class",
        nullif(r.rngcanonical::text, '-') as "canonical",
        nullif(r.rngsubdiff::text, '-') as "difference",
        pg_get_userbyid(t.typowner)::text as "owner",
        {acl t.typacl T t.typowner} as "privileges",
        {comment t.oid pg_type} as "comment"
      from pg_range r join pg_type t on t.oid = r.rngtypid
        join pg_type s on s.oid = r.rngsubtype
        join pg_namespace n on n.oid = t.typnamespace
      where {only t.oid} and {user n} and {own t.oid pg_type}""";

  private static final String BASE_TYPE =
      """
      select t.oid, case t.typtype when 'p' then 'shell type' else 'base type' end,
        n.nspname::text, '', t.typname::text,
        t.typinput::text as "input",
        t.typoutput::text as "output",
        nullif(t.typreceive::text, '-') as "receive",
        nullif(t.typsend::text, '-') as "send",
        nullif(t.typmodin::text, '-') as "modifier input",
        nullif(t.typmodout::text, '-') as "modifier output",
        nullif(t.typanalyze::text, '-') as "analyze",
        nullif(t.typsubscript::text, '-') as "subscript",
        t.typlen::text || case when t.typbyval then ' by value' else '' end as "length",
        t.typalign::text as "alignment",
        t.typstorage::text as "storage",
        t.typcategory::text || case when t.typispreferred then ' preferred' else '' end
          as "category",
        t.typdefault as "default",
        t.typdelim::text as "delimiter",
        pg_get_userbyid(t.typowner)::text as "owner",
        {acl t.typacl T t.typowner} as "privileges",
        {comment t.oid pg_type} as "comment"
      from pg_type t join pg_namespace n on n.oid = t.typnamespace
      where (t.typtype = 'b' and t.typarray <> 0 or t.typtype = 'p' and not t.typisdefined)
        and {only t.oid} and {user n} and {own t.oid pg_type}""";

  private static final String ROUTINE_TEXT =
      """
      select p.oid, case p.prokind when 'p' then 'procedure' else 'function' end, n.nspname::text,
        '', p.proname || '(' || oidvectortypes(p.proargtypes) || ')',
        l.lanname::text as "language",
        pg_get_functiondef(p.oid) as "text",
        pg_get_userbyid(p.proowner)::text as "owner",
        {acl p.proacl f p.proowner} as "privileges",
        {comment p.oid pg_proc} as "comment"
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        join pg_language l on l.oid = p.prolang
      where p.prokind <> 'a' and {only p.oid} and {user n} and {explicit p.oid pg_proc}""";

  private static final String AGGREGATE =
      """
      select p.oid, 'aggregate', n.nspname::text, '',
        p.proname || '(' || oidvectortypes(p.proargtypes) || ')',
        pg_get_function_arguments(p.oid) as "arguments",
        pg_get_function_result(p.oid) as "result",
        g.aggkind::text || ' ' || g.aggnumdirectargs as "type",
        concat_ws(', ', g.aggtransfn, g.aggfinalfn, g.aggcombinefn, g.aggserialfn,
          g.aggdeserialfn, g.aggmtransfn, g.aggminvtransfn, g.aggmfinalfn) as "functions",
        concat_ws(', ', g.aggfinalextra, g.aggmfinalextra, g.aggfinalmodify, g.aggmfinalmodify)
          as "final modify",
        concat_ws(' ', format_type(g.aggtranstype, null), g.aggtransspace,
          case when g.aggmtranstype <> 0 then format_type(g.aggmtranstype, null) end,
          g.aggmtransspace) as "state",
        g.agginitval as "initial state",
        g.aggminitval as "initial moving state",
        case when g.aggsortop <> 0 then g.aggsortop::regoperator::text end as "sort operator",
        p.proparallel::text as "parallel",
        pg_get_userbyid(p.proowner)::text as "owner",
        {acl p.proacl f p.proowner} as "privileges",
        {comment p.oid pg_proc} as "comment"
      from pg_proc p join pg_aggregate g on g.aggfnoid = p.oid
        join pg_namespace n on n.oid = p.pronamespace
      where {only p.oid} and {user n} and {explicit p.oid pg_proc}""";

  static List<CatalogueKind> list() {
    return List.of(
        new CatalogueKind(TYPE, Catalogue.TYPE, ENUM),
        new CatalogueKind(TYPE, Catalogue.TYPE, DOMAIN),
        new CatalogueKind(CONSTRAINT, Catalogue.CONSTRAINT, DOMAIN_CONSTRAINT),
        new CatalogueKind(TYPE, Catalogue.TYPE, RANGE),
        new CatalogueKind(TYPE, Catalogue.TYPE, BASE_TYPE),
        new CatalogueKind(ROUTINE, Catalogue.ROUTINE, ROUTINE_TEXT),
        new CatalogueKind(ROUTINE, Catalogue.ROUTINE, AGGREGATE));
  }
}
