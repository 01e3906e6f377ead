package org.roundtrip.schema.table.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.schema.table.DefinitionReader;
import org.roundtrip.schema.table.Family;
import org.roundtrip.schema.table.Type;

/** The types that PostgreSQL has by itself, as {@code format_type} names them. */
final class BuiltInTypes {

  private BuiltInTypes() {}

  private static final Map<String, String> RANGES =
      Map.of(
          "int4", "integer",
          "int8", "bigint",
          "num", "numeric",
          "ts", "timestamp without time zone",
          "tstz", "timestamp with time zone",
          "date", "date");

  static Type of(String declared) {
    DefinitionReader words = DefinitionReader.of(declared);
    List<Integer> limits = limits(words);
    String name = withoutLimits(declared);
    Family family = family(name);
    int first = limits.isEmpty() ? -1 : limits.get(0);
    return switch (family) {
      case TEXT -> sized(declared, family, name.equals("name") ? 63 : first);
      case CHAR, BIT -> sized(declared, family, first);
      case NUMERIC -> measured(declared, family, first, limits.size() > 1 ? limits.get(1) : 0);
      case TIME, TIMETZ, TIMESTAMP, TIMESTAMPTZ, INTERVAL -> measured(declared, family, first, 0);
      case RANGE -> ranging(declared, family, name.substring(0, name.length() - 5));
      case MULTIRANGE -> ranging(declared, family, name.substring(0, name.length() - 10));
      default -> Type.of(declared, family);
    };
  }

  private static List<Integer> limits(DefinitionReader words) {
    List<Integer> limits = new ArrayList<>();
    for (DefinitionReader item : words.group().items()) {
      limits.add(Integer.parseInt(item.text()));
    }
    return limits;
  }

  private static String withoutLimits(String declared) {
    int open = declared.indexOf('(');
    return open < 0
        ? declared
        : declared.substring(0, open) + declared.substring(declared.indexOf(')') + 1);
  }

  private static Family family(String name) {
    return switch (name) {
      case "boolean" -> Family.BOOLEAN;
      case "smallint" -> Family.SMALLINT;
      case "integer" -> Family.INTEGER;
      case "bigint" -> Family.BIGINT;
      case "numeric" -> Family.NUMERIC;
      case "real" -> Family.REAL;
      case "double precision" -> Family.DOUBLE;
      case "money" -> Family.MONEY;
      case "text", "character varying", "name" -> Family.TEXT;
      case "character", "bpchar" -> Family.CHAR;
      case "bytea" -> Family.BYTES;
      case "bit", "bit varying" -> Family.BIT;
      case "uuid" -> Family.UUID;
      case "json" -> Family.JSON;
      case "jsonb" -> Family.JSONB;
      case "xml" -> Family.XML;
      case "inet" -> Family.INET;
      case "cidr" -> Family.CIDR;
      case "macaddr", "macaddr8" -> Family.MACADDR;
      case "tsvector" -> Family.TSVECTOR;
      case "tsquery" -> Family.TSQUERY;
      case "point", "line", "lseg", "box", "path", "polygon", "circle" -> Family.GEOMETRIC;
      default -> timeOrRange(name);
    };
  }

  private static Family timeOrRange(String name) {
    return switch (name) {
      case "date" -> Family.DATE;
      case "time without time zone" -> Family.TIME;
      case "time with time zone" -> Family.TIMETZ;
      case "timestamp without time zone" -> Family.TIMESTAMP;
      case "timestamp with time zone" -> Family.TIMESTAMPTZ;
      default ->
          name.startsWith("interval")
              ? Family.INTERVAL
              : name.endsWith("multirange")
                  ? Family.MULTIRANGE
                  : name.endsWith("range") ? Family.RANGE : Family.OTHER;
    };
  }

  private static Type ranging(String declared, Family family, String prefix) {
    String spanned = RANGES.get(prefix);
    return made(declared, family, -1, -1, 0, spanned == null ? null : of(spanned));
  }

  private static Type sized(String declared, Family family, int length) {
    return made(declared, family, length, -1, 0, null);
  }

  private static Type measured(String declared, Family family, int precision, int scale) {
    return made(declared, family, -1, precision, scale, null);
  }

  private static Type made(
      String declared,
      Family family,
      int length,
      int precision,
      int scale,
      @Nullable Type element) {
    return new Type(
        declared, family, length, precision, scale, List.of(), element, List.of(), null);
  }
}
