package org.roundtrip.schema.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.PGStatement;

/**
 * Tells which objects changed, from where their catalogue rows lie. A row that changes gets a new
 * place (ctid), and whoever takes a place that a rollback freed has another transaction number
 * (xmin); so after a rollback the marks are again what they were. Rows are summed up to units: a
 * relation with all that belongs to it, a type, a routine, and one unit for the rest.
 */
final class ChangeDetector {

  /** The unit of all objects that are neither relation nor type nor routine. */
  static final long REST = unit(0, 0);

  /** What is hashed of a catalogue row; the number tells catalogues apart. */
  private static String mark(String row, int catalogue) {
    return "hashtidextended(%1$s.ctid, %1$s.xmin::text::int8 * 64 + %2$d)"
        .formatted(row, catalogue);
  }

  private static final List<String> SOURCES =
      List.of(
          "select 1 as scope, unit, h from rel",
          "select 1, r.unit, "
              + mark("a", 1)
              + " from rel r join pg_attribute a on a.attrelid = r.oid"
              + " where a.attnum > 0",
          "select 1, x.indrelid, " + mark("x", 2) + " from pg_index x where x.indexrelid >= 16384",
          "select 1, x.adrelid, " + mark("x", 3) + " from pg_attrdef x",
          "select 4, x.oid, " + mark("x", 4) + " from pg_constraint x where x.oid >= 16384",
          "select 1, x.tgrelid, " + mark("x", 5) + " from pg_trigger x where not x.tgisinternal",
          "select 1, x.polrelid, " + mark("x", 6) + " from pg_policy x",
          "select 1, x.ev_class, " + mark("x", 7) + " from pg_rewrite x where x.oid >= 16384",
          "select 1, r.unit, "
              + mark("x", 8)
              + " from pg_inherits x join rel r on r.oid = x.inhrelid",
          "select 1, x.seqrelid, " + mark("x", 9) + " from pg_sequence x",
          "select 1, s.seqrelid, "
              + mark("x", 10)
              + " from pg_sequence s join pg_depend x"
              + " on x.classid = 'pg_catalog.pg_class'::regclass and x.objid = s.seqrelid",
          "select 1, x.stxrelid, " + mark("x", 11) + " from pg_statistic_ext x",
          "select 1, x.ftrelid, " + mark("x", 12) + " from pg_foreign_table x",
          "select 1, r.unit, "
              + mark("x", 13)
              + " from pg_description x"
              + " join rel r on r.oid = x.objoid where x.classoid = 'pg_catalog.pg_class'::regclass",
          "select 1, x.typrelid, "
              + mark("x", 14)
              + " from pg_type x"
              + " where x.oid >= 16384 and x.typrelid <> 0",
          "select 2, x.oid, "
              + mark("x", 14)
              + " from pg_type x"
              + " where x.oid >= 16384 and x.typrelid = 0 and x.typcategory <> 'A'",
          "select 2, x.enumtypid, " + mark("x", 15) + " from pg_enum x",
          "select 2, x.objoid, "
              + mark("x", 13)
              + " from pg_description x"
              + " where x.classoid = 'pg_catalog.pg_type'::regclass and x.objoid >= 16384",
          "select 3, x.oid, " + mark("x", 16) + " from pg_proc x where x.oid >= 16384",
          "select 3, x.objoid, "
              + mark("x", 13)
              + " from pg_description x"
              + " where x.classoid = 'pg_catalog.pg_proc'::regclass and x.objoid >= 16384",
          rest("pg_namespace", 17, "true"),
          rest("pg_extension", 18, "true"),
          rest("pg_depend", 19, "x.refclassid = 'pg_catalog.pg_extension'::regclass"),
          rest(
              "pg_description",
              20,
              "x.objoid >= 16384 and x.classoid not in ("
                  + "'pg_catalog.pg_class'::regclass, 'pg_catalog.pg_type'::regclass,"
                  + " 'pg_catalog.pg_proc'::regclass)"),
          rest("pg_cast", 21, "x.oid >= 16384"),
          rest("pg_operator", 22, "x.oid >= 16384"),
          rest("pg_opclass", 23, "x.oid >= 16384"),
          rest("pg_opfamily", 24, "x.oid >= 16384"),
          rest("pg_amop", 25, "x.oid >= 16384"),
          rest("pg_amproc", 26, "x.oid >= 16384"),
          rest("pg_collation", 27, "x.oid >= 16384"),
          rest("pg_conversion", 28, "x.oid >= 16384"),
          rest("pg_language", 29, "true"),
          rest("pg_transform", 30, "true"),
          rest("pg_am", 31, "x.oid >= 16384"),
          rest("pg_event_trigger", 32, "true"),
          rest("pg_default_acl", 33, "true"),
          rest("pg_publication", 34, "true"),
          rest("pg_publication_rel", 35, "true"),
          rest("pg_publication_namespace", 36, "true"),
          rest("pg_foreign_data_wrapper", 37, "true"),
          rest("pg_foreign_server", 38, "true"),
          rest("pg_ts_config", 39, "x.oid >= 16384"),
          rest("pg_ts_config_map", 40, "x.mapcfg >= 16384"),
          rest("pg_ts_dict", 41, "x.oid >= 16384"),
          rest("pg_ts_parser", 42, "x.oid >= 16384"),
          rest("pg_ts_template", 43, "x.oid >= 16384"),
          // These may be read by everybody only as views or in part, so their facts are hashed.
          "select 0, 0, hashtextextended(concat_ws(' ', oid, rolname), 44) from pg_roles",
          "select 0, 0, hashtextextended(u::text, 45) from pg_user_mappings u",
          "select 0, 0, hashtextextended(concat_ws(' ', subname, subenabled, subslotname,"
              + " subpublications, subowner), 46) from pg_subscription",
          rest("pg_tablespace", 47, "true"));

  private static String rest(String catalogue, int number, String where) {
    return "select 0, 0, " + mark("x", number) + " from " + catalogue + " x where " + where;
  }

  private static final String QUERY =
      """
      with rel as materialized (
        select c.oid, coalesce(i.indrelid, c.oid) as unit, %s as h
        from pg_class c left join pg_index i on i.indexrelid = c.oid
        where c.oid >= 16384 and c.relnamespace <> 'pg_toast'::regnamespace)
      select scope, unit::int8, bit_xor(h), null from (%s) marks group by 1, 2
      union all
      select -1, 0, 0, name from pg_prepared_statements where name ~ '^roundtrip_'"""
          .formatted(mark("c", 0), SOURCES.stream().collect(Collectors.joining("\nunion all ")));

  private static final CatalogueKind.Scope[] SCOPES = CatalogueKind.Scope.values();

  private final PreparedStatement query;

  ChangeDetector(Connection connection) throws SQLException {
    query = connection.prepareStatement(QUERY);
    query.unwrap(PGStatement.class).setPrepareThreshold(1);
  }

  /** The number of a unit. */
  static long unit(int scope, long oid) {
    return ((long) scope << 32) | oid;
  }

  /** What kind of unit this is. */
  static CatalogueKind.Scope scope(long unit) {
    return SCOPES[(int) (unit >>> 32)];
  }

  /**
   * What was detected.
   *
   * @param units the mark of every unit that there is
   * @param prepared the names of our statements that the session still has; DEALLOCATE ALL takes
   *     them away
   */
  record Marks(Map<Long, Long> units, Set<String> prepared) {}

  /** The marks as they are now. */
  Marks marks() throws SQLException {
    Map<Long, Long> units = new HashMap<>();
    Set<String> prepared = new HashSet<>();
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        String name = rows.getString(4);
        if (name == null) {
          units.put(unit(rows.getInt(1), rows.getLong(2)), rows.getLong(3));
        } else {
          prepared.add(name);
        }
      }
    }
    return new Marks(units, prepared);
  }
}
