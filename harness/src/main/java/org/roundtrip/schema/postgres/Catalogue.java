package org.roundtrip.schema.postgres;

import java.util.List;

/**
 * A system catalog, or several that are read together. Each query returns the scope, the unit and
 * the mark of a row: a hash of its physical location. A changed row gets a new location (ctid), and
 * a row that reuses the location of a rolled-back row has another transaction id (xmin). A rollback
 * therefore restores the marks.
 */
enum Catalogue {
  CLASS(
      List.of("pg_class"),
      "select 1, coalesce(i.indrelid, x.oid), {mark} from pg_class x"
          + " left join pg_index i on i.indexrelid = x.oid"
          + " where x.oid >= 16384 and x.relnamespace <> 'pg_toast'::regnamespace"),
  ATTRIBUTE(
      List.of("pg_attribute"),
      "select 1, coalesce(i.indrelid, c.oid), {mark} from pg_attribute x"
          + " join pg_class c on c.oid = x.attrelid"
          + " left join pg_index i on i.indexrelid = x.attrelid"
          + " where x.attrelid >= 16384 and x.attnum > 0"
          + " and c.relnamespace <> 'pg_toast'::regnamespace"),
  INDEX(
      List.of("pg_index"),
      "select 1, x.indrelid, {mark} from pg_index x where x.indexrelid >= 16384"),
  DEFAULT(List.of("pg_attrdef"), "select 1, x.adrelid, {mark} from pg_attrdef x"),
  CONSTRAINT(
      List.of("pg_constraint"),
      "select 4, x.oid, {mark} from pg_constraint x where x.oid >= 16384"),
  TRIGGER(
      List.of("pg_trigger"),
      "select 1, x.tgrelid, {mark} from pg_trigger x where not x.tgisinternal"),
  POLICY(List.of("pg_policy"), "select 1, x.polrelid, {mark} from pg_policy x"),
  RULE(
      List.of("pg_rewrite"), "select 1, x.ev_class, {mark} from pg_rewrite x where x.oid >= 16384"),
  INHERITANCE(
      List.of("pg_inherits"),
      "select 1, coalesce(i.indrelid, x.inhrelid), {mark} from pg_inherits x"
          + " left join pg_index i on i.indexrelid = x.inhrelid"),
  SEQUENCE(List.of("pg_sequence"), "select 1, x.seqrelid, {mark} from pg_sequence x"),
  STATISTICS(List.of("pg_statistic_ext"), "select 1, x.stxrelid, {mark} from pg_statistic_ext x"),
  FOREIGN_TABLE(List.of("pg_foreign_table"), "select 1, x.ftrelid, {mark} from pg_foreign_table x"),
  /** The owners of sequences and the members of extensions. */
  DEPENDENCE(
      List.of("pg_depend"),
      // An array uses the index; a join would scan pg_depend.
      "select 1, x.objid, {mark} from pg_depend x"
          + " where x.classid = 'pg_catalog.pg_class'::regclass"
          + " and x.objid = any(array(select seqrelid from pg_sequence))",
      "select 0, 0::oid, {mark} from pg_depend x"
          + " where x.refclassid = 'pg_catalog.pg_extension'::regclass"),
  COMMENT(
      List.of("pg_description"),
      """
      select case x.classoid when 'pg_catalog.pg_class'::regclass then 1
          when 'pg_catalog.pg_type'::regclass then 2 when 'pg_catalog.pg_proc'::regclass then 3
          when 'pg_catalog.pg_constraint'::regclass then 4 else 0 end,
        case when x.classoid in ('pg_catalog.pg_class'::regclass, 'pg_catalog.pg_type'::regclass,
          'pg_catalog.pg_proc'::regclass, 'pg_catalog.pg_constraint'::regclass)
          then coalesce(i.indrelid, x.objoid) else 0 end,
        {mark}
      from pg_description x
        left join pg_index i on x.classoid = 'pg_catalog.pg_class'::regclass
          and i.indexrelid = x.objoid
      where x.objoid >= 16384"""),
  TYPE(
      List.of("pg_type"),
      "select case x.typrelid when 0 then 2 else 1 end,"
          + " coalesce(nullif(x.typrelid, 0), x.oid), {mark} from pg_type x"
          + " where x.oid >= 16384 and (x.typrelid <> 0 or x.typcategory <> 'A'"
          + " or x.typtype = 'd')"),
  ENUM(List.of("pg_enum"), "select 2, x.enumtypid, {mark} from pg_enum x"),
  ROUTINE(List.of("pg_proc"), "select 3, x.oid, {mark} from pg_proc x where x.oid >= 16384"),
  /** The catalogs of rare objects, which form one unit. */
  REST(
      List.of(
          "pg_namespace",
          "pg_extension",
          "pg_cast",
          "pg_operator",
          "pg_opclass",
          "pg_opfamily",
          "pg_amop",
          "pg_amproc",
          "pg_collation",
          "pg_conversion",
          "pg_language",
          "pg_transform",
          "pg_am",
          "pg_event_trigger",
          "pg_default_acl",
          "pg_publication",
          "pg_publication_rel",
          "pg_publication_namespace",
          "pg_foreign_data_wrapper",
          "pg_foreign_server",
          "pg_ts_config",
          "pg_ts_config_map",
          "pg_ts_dict",
          "pg_ts_parser",
          "pg_ts_template",
          "pg_tablespace",
          "pg_authid",
          "pg_user_mapping",
          "pg_subscription"),
      rest("pg_namespace", "true"),
      rest("pg_extension", "true"),
      rest("pg_cast", "x.oid >= 16384"),
      rest("pg_operator", "x.oid >= 16384"),
      rest("pg_opclass", "x.oid >= 16384"),
      rest("pg_opfamily", "x.oid >= 16384"),
      rest("pg_amop", "x.oid >= 16384"),
      rest("pg_amproc", "x.oid >= 16384"),
      rest("pg_collation", "x.oid >= 16384"),
      rest("pg_conversion", "x.oid >= 16384"),
      rest("pg_language", "true"),
      rest("pg_transform", "true"),
      rest("pg_am", "x.oid >= 16384"),
      rest("pg_event_trigger", "true"),
      rest("pg_default_acl", "true"),
      rest("pg_publication", "true"),
      rest("pg_publication_rel", "true"),
      rest("pg_publication_namespace", "true"),
      rest("pg_foreign_data_wrapper", "true"),
      rest("pg_foreign_server", "true"),
      rest("pg_ts_config", "x.oid >= 16384"),
      rest("pg_ts_config_map", "x.mapcfg >= 16384"),
      rest("pg_ts_dict", "x.oid >= 16384"),
      rest("pg_ts_parser", "x.oid >= 16384"),
      rest("pg_ts_template", "x.oid >= 16384"),
      rest("pg_tablespace", "true"),
      // Unprivileged users can read these only in part or as views, so their content is hashed.
      "select 0, 0::oid, hashtextextended(concat_ws(' ', oid, rolname), 1) from pg_roles",
      "select 0, 0::oid, hashtextextended(u::text, 2) from pg_user_mappings u",
      "select 0, 0::oid, hashtextextended(concat_ws(' ', subname, subenabled, subslotname,"
          + " subpublications, subowner), 3) from pg_subscription");

  private final List<String> counted;
  private final List<String> marks;

  Catalogue(List<String> counted, String... marks) {
    this.counted = counted;
    this.marks = List.of(marks);
  }

  private static String rest(String catalogue, String where) {
    return "select 0, 0::oid, {mark} from " + catalogue + " x where " + where;
  }

  /** An SQL expression for the number of rows that the transaction wrote; it never decreases. */
  String writes() {
    return String.join(
        " + ",
        counted.stream()
            .map(
                name ->
                    """
                    pg_stat_get_xact_tuples_inserted('pg_catalog.%1$s'::regclass)
                    + pg_stat_get_xact_tuples_updated('pg_catalog.%1$s'::regclass)
                    + pg_stat_get_xact_tuples_deleted('pg_catalog.%1$s'::regclass)"""
                        .formatted(name))
            .toList());
  }

  /** The marks of all units with rows in the catalog. */
  Statements.Query marks() {
    StringBuilder sql = new StringBuilder("select scope, unit::int8, bit_xor(mark) from (");
    for (int i = 0; i < marks.size(); i++) {
      String mark = "hashtidextended(x.ctid, x.xmin::text::int8 * 64 + %d)".formatted(i);
      sql.append(i == 0 ? "" : "\nunion all\n").append(marks.get(i).replace("{mark}", mark));
    }
    sql.append(") m(scope, unit, mark) group by 1, 2");
    return new Statements.Query("roundtrip_marks_" + ordinal(), sql.toString());
  }
}
