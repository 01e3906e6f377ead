package org.roundtrip.schema.postgres;

import static org.roundtrip.schema.postgres.CatalogueKind.Scope.OTHER;

import java.util.List;
import java.util.stream.Stream;

/** Queries of text search objects: configurations, dictionaries, parsers, templates. */
final class TextSearchKinds {

  private TextSearchKinds() {}

  private static final String CONFIGURATION =
      """
      select 0::oid, 'text search configuration', n.nspname::text, '', k.cfgname::text,
        (select p.prsname::text from pg_ts_parser p where p.oid = k.cfgparser) as "parser",
        (select string_agg((select t.alias from ts_token_type(k.cfgparser) t
             where t.tokid = m.maptokentype) || ' ' || m.mapdict::regdictionary, ', '
           order by m.maptokentype, m.mapseqno)
         from pg_ts_config_map m where m.mapcfg = k.oid) as "mapping",
        pg_get_userbyid(k.cfgowner)::text as "owner",
        {comment k.oid pg_ts_config} as "comment"
      from pg_ts_config k join pg_namespace n on n.oid = k.cfgnamespace
      where k.oid >= 16384 and {user n} and {own k.oid pg_ts_config}""";

  private static final String DICTIONARY =
      """
      select 0::oid, 'text search dictionary', n.nspname::text, '', d.dictname::text,
        (select t.tmplname::text from pg_ts_template t where t.oid = d.dicttemplate) as "template",
        d.dictinitoption as "options",
        pg_get_userbyid(d.dictowner)::text as "owner",
        {comment d.oid pg_ts_dict} as "comment"
      from pg_ts_dict d join pg_namespace n on n.oid = d.dictnamespace
      where d.oid >= 16384 and {user n} and {own d.oid pg_ts_dict}""";

  private static final String PARSER =
      """
      select 0::oid, 'text search parser', n.nspname::text, '', p.prsname::text,
        concat_ws(', ', p.prsstart, p.prstoken, p.prsend, p.prsheadline, p.prslextype)
          as "functions",
        {comment p.oid pg_ts_parser} as "comment"
      from pg_ts_parser p join pg_namespace n on n.oid = p.prsnamespace
      where p.oid >= 16384 and {user n} and {own p.oid pg_ts_parser}""";

  private static final String TEMPLATE =
      """
      select 0::oid, 'text search template', n.nspname::text, '', t.tmplname::text,
        concat_ws(', ', t.tmplinit, t.tmpllexize) as "functions",
        {comment t.oid pg_ts_template} as "comment"
      from pg_ts_template t join pg_namespace n on n.oid = t.tmplnamespace
      where t.oid >= 16384 and {user n} and {own t.oid pg_ts_template}""";

  static List<CatalogueKind> list() {
    return Stream.of(CONFIGURATION, DICTIONARY, PARSER, TEMPLATE)
        .map(sql -> new CatalogueKind(OTHER, Catalogue.REST, sql))
        .toList();
  }
}
