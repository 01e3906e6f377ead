package org.roundtrip.generate.value;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.Column.ValueSource;
import org.roundtrip.schema.table.ColumnType;
import org.roundtrip.schema.table.TypeFamily;

/** Column types for tests. */
public final class Types {

  private Types() {}

  public static Column column(String name, ColumnType type) {
    return new Column(name, type, true, null, null, ValueSource.EXPLICIT);
  }

  public static ColumnType plain(String declared, TypeFamily family) {
    return ColumnType.of(declared, family);
  }

  public static ColumnType sized(String declared, TypeFamily family, int length) {
    return new ColumnType(declared, family, length, -1, 0, List.of(), null, List.of(), null);
  }

  public static ColumnType numeric(int precision, int scale) {
    String declared = "numeric(" + precision + "," + scale + ")";
    return new ColumnType(
        declared, TypeFamily.NUMERIC, -1, precision, scale, List.of(), null, List.of(), null);
  }

  public static ColumnType labelled(String declared, String... labels) {
    return new ColumnType(
        declared, TypeFamily.ENUM, -1, -1, 0, List.of(labels), null, List.of(), null);
  }

  public static ColumnType of(String declared, TypeFamily family, ColumnType element) {
    return new ColumnType(declared, family, -1, -1, 0, List.of(), element, List.of(), null);
  }

  public static ColumnType composite(String declared, Column... fields) {
    return new ColumnType(
        declared, TypeFamily.COMPOSITE, -1, -1, 0, List.of(), null, Arrays.asList(fields), null);
  }

  static final ColumnType TEXT = plain("text", TypeFamily.TEXT);
  static final ColumnType INTEGER = plain("integer", TypeFamily.INTEGER);
  static final ColumnType MOOD = labelled("mood", "happy", "so-so", "it's bad");
  static final ColumnType PAIR =
      composite("pair", column("number", INTEGER), column("label", TEXT), column("mood", MOOD));

  /** The types that {@link #postgres} uses. */
  static final String PREPARATION =
      "CREATE TYPE mood AS ENUM ('happy', 'so-so', 'it''s bad');"
          + "CREATE TYPE pair AS (number integer, label text, mood mood);"
          + "CREATE TYPE floatrange AS RANGE (subtype = float8);";

  static Stream<ColumnType> postgres() {
    return Stream.of(texts(), numbers(), times(), parts(), others()).flatMap(List::stream);
  }

  static Stream<ColumnType> extensions() {
    return Stream.of(
        plain("citext", TypeFamily.CITEXT),
        plain("hstore", TypeFamily.HSTORE),
        plain("ltree", TypeFamily.LTREE));
  }

  private static List<ColumnType> texts() {
    return List.of(
        TEXT,
        sized("character varying(20)", TypeFamily.TEXT, 20),
        sized("character varying(5)", TypeFamily.TEXT, 5),
        sized("character varying(3)", TypeFamily.TEXT, 3),
        sized("character varying(2)", TypeFamily.TEXT, 2),
        sized("character varying(1)", TypeFamily.TEXT, 1),
        sized("character(1)", TypeFamily.CHAR, 1),
        sized("character(10)", TypeFamily.CHAR, 10),
        MOOD,
        plain("json", TypeFamily.JSON),
        plain("jsonb", TypeFamily.JSONB),
        plain("xml", TypeFamily.XML),
        plain("bytea", TypeFamily.BYTES),
        plain("tsvector", TypeFamily.TSVECTOR),
        plain("tsquery", TypeFamily.TSQUERY));
  }

  private static List<ColumnType> numbers() {
    return List.of(
        plain("boolean", TypeFamily.BOOLEAN),
        plain("smallint", TypeFamily.SMALLINT),
        INTEGER,
        plain("bigint", TypeFamily.BIGINT),
        plain("numeric", TypeFamily.NUMERIC),
        numeric(10, 2),
        numeric(5, 0),
        numeric(2, 2),
        numeric(3, 5),
        numeric(4, -2),
        plain("real", TypeFamily.REAL),
        plain("double precision", TypeFamily.DOUBLE),
        plain("money", TypeFamily.MONEY));
  }

  private static List<ColumnType> times() {
    return List.of(
        plain("date", TypeFamily.DATE),
        plain("time without time zone", TypeFamily.TIME),
        plain("time(0) without time zone", TypeFamily.TIME),
        plain("time with time zone", TypeFamily.TIMETZ),
        plain("timestamp without time zone", TypeFamily.TIMESTAMP),
        plain("timestamp(0) without time zone", TypeFamily.TIMESTAMP),
        plain("timestamp with time zone", TypeFamily.TIMESTAMPTZ),
        plain("timestamp(3) with time zone", TypeFamily.TIMESTAMPTZ),
        plain("interval", TypeFamily.INTERVAL),
        plain("interval year to month", TypeFamily.INTERVAL));
  }

  private static List<ColumnType> parts() {
    return List.of(
        of("text[]", TypeFamily.ARRAY, TEXT),
        of("integer[]", TypeFamily.ARRAY, INTEGER),
        of("mood[]", TypeFamily.ARRAY, MOOD),
        of("bytea[]", TypeFamily.ARRAY, plain("bytea", TypeFamily.BYTES)),
        of("pair[]", TypeFamily.ARRAY, PAIR),
        PAIR,
        of("int4range", TypeFamily.RANGE, INTEGER),
        of("int8range", TypeFamily.RANGE, plain("bigint", TypeFamily.BIGINT)),
        of("numrange", TypeFamily.RANGE, plain("numeric", TypeFamily.NUMERIC)),
        of("daterange", TypeFamily.RANGE, plain("date", TypeFamily.DATE)),
        of("tsrange", TypeFamily.RANGE, plain("timestamp without time zone", TypeFamily.TIMESTAMP)),
        of(
            "tstzrange",
            TypeFamily.RANGE,
            plain("timestamp with time zone", TypeFamily.TIMESTAMPTZ)),
        of("floatrange", TypeFamily.RANGE, plain("double precision", TypeFamily.DOUBLE)),
        of("int4multirange", TypeFamily.MULTIRANGE, INTEGER),
        of("tstzmultirange", TypeFamily.MULTIRANGE, plain("timestamptz", TypeFamily.TIMESTAMPTZ)));
  }

  private static List<ColumnType> others() {
    return Stream.concat(
            Stream.of("point", "line", "lseg", "box", "path", "polygon", "circle")
                .map(name -> plain(name, TypeFamily.GEOMETRIC)),
            Stream.concat(
                Stream.of(
                    plain("uuid", TypeFamily.UUID),
                    plain("inet", TypeFamily.INET),
                    plain("cidr", TypeFamily.CIDR),
                    plain("macaddr", TypeFamily.MACADDR),
                    plain("macaddr8", TypeFamily.MACADDR),
                    sized("bit(1)", TypeFamily.BIT, 1),
                    sized("bit(12)", TypeFamily.BIT, 12),
                    sized("bit varying(12)", TypeFamily.BIT, 12),
                    plain("bit varying", TypeFamily.BIT)),
                Stream.of(
                        "oid",
                        "xid8",
                        "pg_lsn",
                        "tid",
                        "jsonpath",
                        "\"char\"",
                        "name",
                        "regclass",
                        "regtype",
                        "pg_snapshot")
                    .map(name -> plain(name, TypeFamily.OTHER))))
        .toList();
  }

  static Stream<ColumnType> sqlite() {
    return Stream.of(
        plain("INTEGER", TypeFamily.INTEGER),
        plain("BIGINT", TypeFamily.BIGINT),
        plain("TEXT", TypeFamily.TEXT),
        sized("VARCHAR(20)", TypeFamily.TEXT, 20),
        sized("CHAR(2)", TypeFamily.CHAR, 2),
        plain("REAL", TypeFamily.REAL),
        plain("DOUBLE", TypeFamily.DOUBLE),
        plain("BLOB", TypeFamily.BYTES),
        plain("BOOLEAN", TypeFamily.BOOLEAN),
        plain("DATE", TypeFamily.DATE),
        plain("DATETIME", TypeFamily.TIMESTAMP),
        plain("TIME", TypeFamily.TIME),
        numeric(10, 2),
        plain("NUMERIC", TypeFamily.NUMERIC),
        plain("JSON", TypeFamily.JSON),
        plain("UUID", TypeFamily.UUID),
        plain("", TypeFamily.ANY));
  }

  static Stream<ColumnType> strict() {
    return Stream.of(
        plain("INT", TypeFamily.INTEGER),
        plain("INTEGER", TypeFamily.INTEGER),
        plain("TEXT", TypeFamily.TEXT),
        plain("REAL", TypeFamily.REAL),
        plain("BLOB", TypeFamily.BYTES),
        plain("ANY", TypeFamily.ANY));
  }
}
