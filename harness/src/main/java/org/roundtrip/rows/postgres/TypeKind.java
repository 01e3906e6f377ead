package org.roundtrip.rows.postgres;

import java.util.Locale;

/** The kinds of PostgreSQL types that are compared differently. */
enum TypeKind {
  BOOLEAN,
  INTEGER,
  DECIMAL,
  FLOAT4,
  FLOAT8,
  MONEY,
  TEXT,
  CHAR,
  BYTES,
  DATE,
  TIMESTAMP,
  TIMESTAMPTZ,
  TIME,
  TIMETZ,
  UUID,
  JSON,
  ARRAY,
  /** A built-in type that is only comparable with text and itself. */
  BUILT_IN,
  /** A user-defined type: an enum, a composite or a type of an extension. */
  MADE;

  /** The kind of a type as {@code format_type} names it. */
  static TypeKind of(String type) {
    if (type.endsWith("[]")) {
      return ARRAY;
    }
    String base = base(type);
    return switch (base) {
      case "boolean", "bool" -> BOOLEAN;
      case "smallint", "integer", "bigint", "int2", "int4", "int8", "int", "oid" -> INTEGER;
      case "numeric", "decimal" -> DECIMAL;
      case "real", "float4" -> FLOAT4;
      case "double precision", "float8" -> FLOAT8;
      case "money" -> MONEY;
      case "text", "character varying", "varchar", "name", "\"char\"" -> TEXT;
      case "character", "char", "bpchar" -> CHAR;
      case "bytea", "blob" -> BYTES;
      case "json", "jsonb" -> JSON;
      case "uuid" -> UUID;
      default -> temporalOrOther(base);
    };
  }

  private static TypeKind temporalOrOther(String base) {
    return switch (base) {
      case "date" -> DATE;
      case "timestamp", "timestamp without time zone" -> TIMESTAMP;
      case "timestamptz", "timestamp with time zone" -> TIMESTAMPTZ;
      case "time", "time without time zone" -> TIME;
      case "timetz", "time with time zone" -> TIMETZ;
      case "inet", "cidr", "macaddr", "macaddr8", "bit", "bit varying", "xml" -> BUILT_IN;
      case "tsvector", "tsquery", "jsonpath", "pg_lsn", "xid", "interval" -> BUILT_IN;
      case "point", "line", "lseg", "box", "path", "polygon", "circle" -> BUILT_IN;
      default -> other(base);
    };
  }

  private static TypeKind other(String base) {
    if (isCitext(base)) {
      return TEXT;
    }
    boolean builtIn =
        base.startsWith("interval ") || base.endsWith("range") && base.indexOf('.') < 0;
    return builtIn ? BUILT_IN : MADE;
  }

  /** Whether the type is the case-insensitive text of the extension citext. */
  static boolean isCitext(String type) {
    return type.equals("citext") || type.endsWith(".citext");
  }

  /** The type without its limits, such as {@code timestamp with time zone}. */
  static String base(String type) {
    int open = type.indexOf('(');
    int close = type.indexOf(')', open);
    String bare =
        open < 0 || close < 0 ? type : type.substring(0, open) + type.substring(close + 1);
    return bare.strip().toLowerCase(Locale.ROOT);
  }

  boolean isNumber() {
    return switch (this) {
      case INTEGER, DECIMAL, FLOAT4, FLOAT8, MONEY -> true;
      default -> false;
    };
  }

  boolean isFloat() {
    return this == FLOAT4 || this == FLOAT8;
  }

  boolean isText() {
    return this == TEXT || this == CHAR;
  }

  boolean isDay() {
    return this == DATE || this == TIMESTAMP || this == TIMESTAMPTZ;
  }

  boolean isTimeOfDay() {
    return this == TIME || this == TIMETZ;
  }
}
