package org.roundtrip.schema.postgres;

import static org.roundtrip.schema.postgres.CatalogueKind.Scope.OTHER;

import java.util.List;
import java.util.stream.Stream;

/**
 * Queries of rare kinds: schemas, extensions, default privileges, publications, foreign servers.
 */
final class OtherKinds {

  private OtherKinds() {}

  private static final String SCHEMA =
      """
      select 0::oid, 'schema', '', '', n.nspname::text,
        pg_get_userbyid(n.nspowner)::text as "owner",
        {acl n.nspacl n n.nspowner} as "privileges",
        {comment n.oid pg_namespace} as "comment"
      from pg_namespace n where {user n} and {own n.oid pg_namespace}""";

  private static final String EXTENSION =
      """
      select 0::oid, 'extension', '', '', e.extname::text,
        e.extversion as "version",
        n.nspname::text as "schema",
        {comment e.oid pg_extension} as "comment"
      from pg_extension e join pg_namespace n on n.oid = e.extnamespace""";

  private static final String EVENT_TRIGGER =
      """
      select 0::oid, 'event trigger', '', '', e.evtname::text,
        e.evtevent::text as "event",
        e.evtfoid::regproc::text as "function",
        {list e.evttags} as "tags",
        case e.evtenabled when 'D' then 'no' when 'R' then 'replica' when 'A' then 'always' end
          as "enabled",
        pg_get_userbyid(e.evtowner)::text as "owner",
        {comment e.oid pg_event_trigger} as "comment"
      from pg_event_trigger e where {own e.oid pg_event_trigger}""";

  private static final String DEFAULT_PRIVILEGES =
      """
      select 0::oid, 'default privileges', coalesce(n.nspname::text, ''), '',
        case d.defaclobjtype when 'r' then 'tables' when 'S' then 'sequences'
          when 'f' then 'functions' when 'T' then 'types' when 'n' then 'schemas'
          else d.defaclobjtype::text end || ' made by ' || pg_get_userbyid(d.defaclrole),
        coalesce({list d.defaclacl::text[]}, 'none') as "privileges"
      from pg_default_acl d left join pg_namespace n on n.oid = d.defaclnamespace""";

  private static final String PUBLICATION =
      """
      select 0::oid, 'publication', '', '', p.pubname::text,
        case when p.puballtables then 'yes' end as "all tables",
        concat_ws(', ', case when p.pubinsert then 'insert' end,
          case when p.pubupdate then 'update' end, case when p.pubdelete then 'delete' end,
          case when p.pubtruncate then 'truncate' end) as "publish",
        case when p.pubviaroot then 'yes' end as "via root",
        nullif(to_jsonb(p) ->> 'pubgencols', 'n') as "generated columns",
        (select string_agg(s.pnnspid::regnamespace::text, ', ' order by s.pnnspid::regnamespace::text)
         from pg_publication_namespace s where s.pnpubid = p.oid) as "schemas",
        pg_get_userbyid(p.pubowner)::text as "owner",
        {comment p.oid pg_publication} as "comment"
      from pg_publication p""";

  private static final String PUBLICATION_TABLE =
      """
      select 0::oid, 'publication table', '', p.pubname::text, r.prrelid::regclass::text,
        (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
         where a.attrelid = r.prrelid and a.attnum = any(r.prattrs)) as "columns",
        pg_get_expr(r.prqual, r.prrelid) as "where"
      from pg_publication_rel r join pg_publication p on p.oid = r.prpubid""";

  private static final String SUBSCRIPTION =
      """
      select 0::oid, 'subscription', '', '', s.subname::text,
        case when s.subenabled then 'yes' else 'no' end as "enabled",
        s.subslotname::text as "slot",
        {list s.subpublications} as "publications",
        pg_get_userbyid(s.subowner)::text as "owner"
      from pg_subscription s join pg_database d on d.oid = s.subdbid
      where d.datname = current_database()""";

  private static final String FOREIGN_DATA_WRAPPER =
      """
      select 0::oid, 'foreign data wrapper', '', '', w.fdwname::text,
        nullif(w.fdwhandler::regproc::text, '-') as "handler",
        nullif(w.fdwvalidator::regproc::text, '-') as "validator",
        {list w.fdwoptions} as "options",
        pg_get_userbyid(w.fdwowner)::text as "owner",
        {acl w.fdwacl F w.fdwowner} as "privileges",
        {comment w.oid pg_foreign_data_wrapper} as "comment"
      from pg_foreign_data_wrapper w where {own w.oid pg_foreign_data_wrapper}""";

  private static final String SERVER =
      """
      select 0::oid, 'server', '', '', s.srvname::text,
        w.fdwname::text as "wrapper",
        s.srvtype as "type",
        s.srvversion as "version",
        {list s.srvoptions} as "options",
        pg_get_userbyid(s.srvowner)::text as "owner",
        {acl s.srvacl S s.srvowner} as "privileges",
        {comment s.oid pg_foreign_server} as "comment"
      from pg_foreign_server s join pg_foreign_data_wrapper w on w.oid = s.srvfdw
      where {own s.oid pg_foreign_server}""";

  private static final String USER_MAPPING =
      """
      select 0::oid, 'user mapping', '', u.srvname::text, u.usename::text,
        {list u.umoptions} as "options"
      from pg_user_mappings u""";

  static List<CatalogueKind> list() {
    return Stream.of(
            SCHEMA,
            EXTENSION,
            EVENT_TRIGGER,
            DEFAULT_PRIVILEGES,
            PUBLICATION,
            PUBLICATION_TABLE,
            SUBSCRIPTION,
            FOREIGN_DATA_WRAPPER,
            SERVER,
            USER_MAPPING)
        .map(sql -> new CatalogueKind(OTHER, Catalogue.REST, sql))
        .toList();
  }
}
