package org.roundtrip.schema.postgres;

import static org.roundtrip.schema.postgres.CatalogueKind.Scope.OTHER;

import java.util.List;
import java.util.stream.Stream;

/** Queries of casts, operators, operator classes, collations and languages. */
final class OperatorKinds {

  private OperatorKinds() {}

  private static final String CAST =
      """
      select 0::oid, 'cast', '', '',
        format_type(k.castsource, null) || ' as ' || format_type(k.casttarget, null),
        case k.castmethod when 'f' then k.castfunc::regprocedure::text when 'i' then 'inout'
          else 'binary' end as "method",
        case k.castcontext when 'e' then 'explicit' when 'a' then 'assignment' else 'implicit' end
          as "context",
        {comment k.oid pg_cast} as "comment"
      from pg_cast k where k.oid >= 16384 and {explicit k.oid pg_cast}""";

  private static final String OPERATOR =
      """
      select 0::oid, 'operator', n.nspname::text, '', o.oprname || '('
          || coalesce(format_type(nullif(o.oprleft, 0), null), 'none') || ', '
          || coalesce(format_type(nullif(o.oprright, 0), null), 'none') || ')',
        o.oprcode::text as "function",
        format_type(o.oprresult, null) as "result",
        nullif(o.oprcom::regoperator::text, '0') as "commutator",
        nullif(o.oprnegate::regoperator::text, '0') as "negator",
        nullif(o.oprrest::text, '-') as "restrict",
        nullif(o.oprjoin::text, '-') as "join",
        case when o.oprcanmerge then 'yes' end as "merges",
        case when o.oprcanhash then 'yes' end as "hashes",
        pg_get_userbyid(o.oprowner)::text as "owner",
        {comment o.oid pg_operator} as "comment"
      from pg_operator o join pg_namespace n on n.oid = o.oprnamespace
      where o.oid >= 16384 and {user n} and {own o.oid pg_operator}""";

  private static final String OPERATOR_CLASS =
      """
      select 0::oid, 'operator class', n.nspname::text, '', o.opcname || ' using ' || am.amname,
        format_type(o.opcintype, null) as "type",
        case when o.opcdefault then 'yes' end as "default",
        format_type(nullif(o.opckeytype, 0), null) as "storage",
        quote_ident(fn.nspname) || '.' || quote_ident(f.opfname) as "family",
        pg_get_userbyid(o.opcowner)::text as "owner",
        {comment o.oid pg_opclass} as "comment"
      from pg_opclass o join pg_namespace n on n.oid = o.opcnamespace
        join pg_am am on am.oid = o.opcmethod join pg_opfamily f on f.oid = o.opcfamily
        join pg_namespace fn on fn.oid = f.opfnamespace
      where o.oid >= 16384 and {user n} and {own o.oid pg_opclass}""";

  private static final String OPERATOR_FAMILY =
      """
      select 0::oid, 'operator family', n.nspname::text, '', f.opfname || ' using ' || am.amname,
        (select string_agg(concat_ws(' ', o.amopstrategy, o.amopopr::regoperator, o.amoppurpose,
           (select s.opfname from pg_opfamily s where s.oid = o.amopsortfamily)), ', '
           order by o.amopstrategy, o.amopopr::regoperator::text)
         from pg_amop o where o.amopfamily = f.oid) as "operators",
        (select string_agg(concat_ws(' ', p.amprocnum, p.amproc::regprocedure,
           format_type(p.amproclefttype, null), format_type(p.amprocrighttype, null)), ', '
           order by p.amprocnum, p.amproc::regprocedure::text,
             format_type(p.amproclefttype, null), format_type(p.amprocrighttype, null))
         from pg_amproc p where p.amprocfamily = f.oid) as "functions",
        pg_get_userbyid(f.opfowner)::text as "owner",
        {comment f.oid pg_opfamily} as "comment"
      from pg_opfamily f join pg_namespace n on n.oid = f.opfnamespace
        join pg_am am on am.oid = f.opfmethod
      where f.oid >= 16384 and {user n} and {own f.oid pg_opfamily}""";

  // The column names of pg_collation differ between versions.
  private static final String COLLATION =
      """
      select 0::oid, 'collation', n.nspname::text, '', k.collname::text,
        k.collprovider::text as "provider",
        to_jsonb(k) ->> 'collcollate' as "collate",
        to_jsonb(k) ->> 'collctype' as "ctype",
        coalesce(to_jsonb(k) ->> 'colllocale', to_jsonb(k) ->> 'colliculocale') as "locale",
        to_jsonb(k) ->> 'collicurules' as "rules",
        case when not k.collisdeterministic then 'no' end as "deterministic",
        pg_get_userbyid(k.collowner)::text as "owner",
        {comment k.oid pg_collation} as "comment"
      from pg_collation k join pg_namespace n on n.oid = k.collnamespace
      where k.oid >= 16384 and {user n} and {own k.oid pg_collation}""";

  private static final String CONVERSION =
      """
      select 0::oid, 'conversion', n.nspname::text, '', k.conname::text,
        pg_encoding_to_char(k.conforencoding)::text as "from",
        pg_encoding_to_char(k.contoencoding)::text as "to",
        k.conproc::text as "function",
        case when k.condefault then 'yes' end as "default",
        pg_get_userbyid(k.conowner)::text as "owner",
        {comment k.oid pg_conversion} as "comment"
      from pg_conversion k join pg_namespace n on n.oid = k.connamespace
      where k.oid >= 16384 and {user n} and {own k.oid pg_conversion}""";

  private static final String LANGUAGE =
      """
      select 0::oid, 'language', '', '', l.lanname::text,
        nullif(l.lanplcallfoid::regproc::text, '-') as "handler",
        nullif(l.laninline::regproc::text, '-') as "inline handler",
        nullif(l.lanvalidator::regproc::text, '-') as "validator",
        case when l.lanpltrusted then 'yes' end as "trusted",
        pg_get_userbyid(l.lanowner)::text as "owner",
        {acl l.lanacl l l.lanowner} as "privileges",
        {comment l.oid pg_language} as "comment"
      from pg_language l where l.lanispl and {own l.oid pg_language}""";

  private static final String TRANSFORM =
      """
      select 0::oid, 'transform', '', '', format_type(t.trftype, null) || ' for ' || l.lanname,
        nullif(t.trffromsql::text, '-') as "from sql",
        nullif(t.trftosql::text, '-') as "to sql",
        {comment t.oid pg_transform} as "comment"
      from pg_transform t join pg_language l on l.oid = t.trflang where {own t.oid pg_transform}""";

  private static final String ACCESS_METHOD =
      """
      select 0::oid, 'access method', '', '', m.amname::text,
        m.amtype::text as "type",
        m.amhandler::text as "handler",
        {comment m.oid pg_am} as "comment"
      from pg_am m where m.oid >= 16384 and {own m.oid pg_am}""";

  static List<CatalogueKind> list() {
    return Stream.of(
            CAST,
            OPERATOR,
            OPERATOR_CLASS,
            OPERATOR_FAMILY,
            COLLATION,
            CONVERSION,
            LANGUAGE,
            TRANSFORM,
            ACCESS_METHOD)
        .map(sql -> new CatalogueKind(OTHER, Catalogue.REST, sql))
        .toList();
  }
}
