package org.roundtrip.schema.postgres;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A kind of schema object with its catalog query. The columns are the object's unit, then kind,
 * schema, parent and name, then the attributes, whose labels are quoted. Null attributes are
 * omitted. A unit without a row in the catalog has no objects of this kind. The query can contain
 * these abbreviations:
 *
 * <ul>
 *   <li><code>{only OID}</code> to the condition that limits the query to the requested units
 *   <li><code>{user NAMESPACE}</code>, <code>{own OID CATALOGUE}</code>: the object is not built in
 *       and not part of an extension
 *   <li><code>{explicit OID CATALOGUE}</code>: in addition, the server did not create the object
 *       automatically
 *   <li><code>{acl COLUMN TYPE OWNER}</code>, <code>{comment OID CATALOGUE}</code>, <code>
 *       {list ARRAY}</code>: non-default privileges, comment, sorted list
 * </ul>
 */
record CatalogueKind(Scope scope, Catalogue catalogue, String sql) {

  private static final Pattern LABEL = Pattern.compile(" as \"([a-z ]+)\"");

  /** The type of the units of a query. */
  enum Scope {
    /** Rare objects that seldom change; either all or none of them are read. */
    OTHER,
    /** Tables, views, sequences and their parts, by the relation's OID. */
    RELATION,
    /** Types, by OID. */
    TYPE,
    /** Functions, procedures and aggregates, by OID. */
    ROUTINE,
    /**
     * Constraints, by OID, because the definition of a foreign key changes with the referenced
     * table.
     */
    CONSTRAINT
  }

  /** The names of the attributes in the order of the columns. */
  List<String> attributes() {
    return LABEL.matcher(sql).results().map(label -> label.group(1)).toList();
  }

  /** The query for the objects of the requested units. */
  String query() {
    return expanded(
        "$1 = any(current_setting('roundtrip.%s')::oid[])"
            .formatted(scope.name().toLowerCase(Locale.ROOT)));
  }

  private String expanded(String only) {
    return sql.replaceAll("\\{only (\\S+)}", only)
        .replaceAll(
            "\\{user (\\S+)}", "($1.nspname !~ '^pg_' and $1.nspname <> 'information_schema')")
        .replaceAll("\\{own (\\S+) (\\S+)}", OWN.formatted("('e')"))
        .replaceAll("\\{explicit (\\S+) (\\S+)}", OWN.formatted("('e', 'i')"))
        .replaceAll("\\{acl (\\S+) (\\S+) (\\S+)}", ACL)
        .replaceAll("\\{comment (\\S+) (\\S+)}", COMMENT)
        .replaceAll("\\{list (\\S+)}", LIST);
  }

  private static final String OWN =
      "not exists (select from pg_depend x where x.classid = 'pg_catalog.$2'::regclass"
          + " and x.objid = $1 and x.deptype in %s)";

  private static final String COMMENT =
      "(select description from pg_description x where x.classoid = 'pg_catalog.$2'::regclass"
          + " and x.objoid = $1 and x.objsubid = 0)";

  private static final String LIST =
      "case when $1 is not null then"
          + " (select string_agg(x, ', ' order by x) from unnest($1) x) end";

  private static final String ACL =
      """
      case when $1 is not null then nullif(
        (select coalesce(string_agg(x::text, ', ' order by x::text), 'none') from unnest($1) x),
        (select coalesce(string_agg(x::text, ', ' order by x::text), 'none')
         from unnest(acldefault('$2', $3)) x)) end""";
}
