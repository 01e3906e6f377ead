package org.roundtrip.generate.value;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.Column.Filling;
import org.roundtrip.schema.table.Family;
import org.roundtrip.schema.table.Type;

/** Types as they are declared, for tests. */
public final class Types {

  private Types() {}

  public static Column column(String name, Type type) {
    return new Column(name, type, true, null, null, Filling.GIVEN);
  }

  public static Type plain(String declared, Family family) {
    return Type.of(declared, family);
  }

  public static Type sized(String declared, Family family, int length) {
    return new Type(declared, family, length, -1, 0, List.of(), null, List.of(), null);
  }

  public static Type numeric(int precision, int scale) {
    String declared = "numeric(" + precision + "," + scale + ")";
    return new Type(
        declared, Family.NUMERIC, -1, precision, scale, List.of(), null, List.of(), null);
  }

  public static Type labelled(String declared, String... labels) {
    return new Type(declared, Family.ENUM, -1, -1, 0, List.of(labels), null, List.of(), null);
  }

  public static Type of(String declared, Family family, Type element) {
    return new Type(declared, family, -1, -1, 0, List.of(), element, List.of(), null);
  }

  public static Type composite(String declared, Column... fields) {
    return new Type(
        declared, Family.COMPOSITE, -1, -1, 0, List.of(), null, Arrays.asList(fields), null);
  }

  static final Type TEXT = plain("text", Family.TEXT);
  static final Type INTEGER = plain("integer", Family.INTEGER);
  static final Type MOOD = labelled("mood", "happy", "so-so", "it's bad");
  static final Type PAIR =
      composite("pair", column("number", INTEGER), column("label", TEXT), column("mood", MOOD));

  /** What {@link #postgres} needs to be there. */
  static final String PREPARATION =
      "CREATE TYPE mood AS ENUM ('happy', 'so-so', 'it''s bad');"
          + "CREATE TYPE pair AS (number integer, label text, mood mood);"
          + "CREATE TYPE floatrange AS RANGE (subtype = float8);";

  static Stream<Type> postgres() {
    return Stream.of(texts(), numbers(), times(), parts(), others()).flatMap(List::stream);
  }

  static Stream<Type> extensions() {
    return Stream.of(
        plain("citext", Family.CITEXT),
        plain("hstore", Family.HSTORE),
        plain("ltree", Family.LTREE));
  }

  private static List<Type> texts() {
    return List.of(
        TEXT,
        sized("character varying(20)", Family.TEXT, 20),
        sized("character varying(5)", Family.TEXT, 5),
        sized("character varying(3)", Family.TEXT, 3),
        sized("character varying(2)", Family.TEXT, 2),
        sized("character varying(1)", Family.TEXT, 1),
        sized("character(1)", Family.CHAR, 1),
        sized("character(10)", Family.CHAR, 10),
        MOOD,
        plain("json", Family.JSON),
        plain("jsonb", Family.JSONB),
        plain("xml", Family.XML),
        plain("bytea", Family.BYTES),
        plain("tsvector", Family.TSVECTOR),
        plain("tsquery", Family.TSQUERY));
  }

  private static List<Type> numbers() {
    return List.of(
        plain("boolean", Family.BOOLEAN),
        plain("smallint", Family.SMALLINT),
        INTEGER,
        plain("bigint", Family.BIGINT),
        plain("numeric", Family.NUMERIC),
        numeric(10, 2),
        numeric(5, 0),
        numeric(2, 2),
        numeric(3, 5),
        numeric(4, -2),
        plain("real", Family.REAL),
        plain("double precision", Family.DOUBLE),
        plain("money", Family.MONEY));
  }

  private static List<Type> times() {
    return List.of(
        plain("date", Family.DATE),
        plain("time without time zone", Family.TIME),
        plain("time(0) without time zone", Family.TIME),
        plain("time with time zone", Family.TIMETZ),
        plain("timestamp without time zone", Family.TIMESTAMP),
        plain("timestamp(0) without time zone", Family.TIMESTAMP),
        plain("timestamp with time zone", Family.TIMESTAMPTZ),
        plain("timestamp(3) with time zone", Family.TIMESTAMPTZ),
        plain("interval", Family.INTERVAL),
        plain("interval year to month", Family.INTERVAL));
  }

  private static List<Type> parts() {
    return List.of(
        of("text[]", Family.ARRAY, TEXT),
        of("integer[]", Family.ARRAY, INTEGER),
        of("mood[]", Family.ARRAY, MOOD),
        of("bytea[]", Family.ARRAY, plain("bytea", Family.BYTES)),
        of("pair[]", Family.ARRAY, PAIR),
        PAIR,
        of("int4range", Family.RANGE, INTEGER),
        of("int8range", Family.RANGE, plain("bigint", Family.BIGINT)),
        of("numrange", Family.RANGE, plain("numeric", Family.NUMERIC)),
        of("daterange", Family.RANGE, plain("date", Family.DATE)),
        of("tsrange", Family.RANGE, plain("timestamp without time zone", Family.TIMESTAMP)),
        of("tstzrange", Family.RANGE, plain("timestamp with time zone", Family.TIMESTAMPTZ)),
        of("floatrange", Family.RANGE, plain("double precision", Family.DOUBLE)),
        of("int4multirange", Family.MULTIRANGE, INTEGER),
        of("tstzmultirange", Family.MULTIRANGE, plain("timestamptz", Family.TIMESTAMPTZ)));
  }

  private static List<Type> others() {
    return Stream.concat(
            Stream.of("point", "line", "lseg", "box", "path", "polygon", "circle")
                .map(name -> plain(name, Family.GEOMETRIC)),
            Stream.concat(
                Stream.of(
                    plain("uuid", Family.UUID),
                    plain("inet", Family.INET),
                    plain("cidr", Family.CIDR),
                    plain("macaddr", Family.MACADDR),
                    plain("macaddr8", Family.MACADDR),
                    sized("bit(1)", Family.BIT, 1),
                    sized("bit(12)", Family.BIT, 12),
                    sized("bit varying(12)", Family.BIT, 12),
                    plain("bit varying", Family.BIT)),
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
                    .map(name -> plain(name, Family.OTHER))))
        .toList();
  }

  static Stream<Type> sqlite() {
    return Stream.of(
        plain("INTEGER", Family.INTEGER),
        plain("BIGINT", Family.BIGINT),
        plain("TEXT", Family.TEXT),
        sized("VARCHAR(20)", Family.TEXT, 20),
        sized("CHAR(2)", Family.CHAR, 2),
        plain("REAL", Family.REAL),
        plain("DOUBLE", Family.DOUBLE),
        plain("BLOB", Family.BYTES),
        plain("BOOLEAN", Family.BOOLEAN),
        plain("DATE", Family.DATE),
        plain("DATETIME", Family.TIMESTAMP),
        plain("TIME", Family.TIME),
        numeric(10, 2),
        plain("NUMERIC", Family.NUMERIC),
        plain("JSON", Family.JSON),
        plain("UUID", Family.UUID),
        plain("", Family.ANY));
  }

  static Stream<Type> strict() {
    return Stream.of(
        plain("INT", Family.INTEGER),
        plain("INTEGER", Family.INTEGER),
        plain("TEXT", Family.TEXT),
        plain("REAL", Family.REAL),
        plain("BLOB", Family.BYTES),
        plain("ANY", Family.ANY));
  }
}
