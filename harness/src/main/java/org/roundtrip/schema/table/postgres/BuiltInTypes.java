package org.roundtrip.schema.table.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.schema.table.ColumnType;
import org.roundtrip.schema.table.DefinitionReader;
import org.roundtrip.schema.table.TypeFamily;

/** The built-in types of PostgreSQL, in the notation of {@code format_type}. */
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

  static ColumnType of(String declared) {
    DefinitionReader words = DefinitionReader.of(declared);
    List<Integer> limits = limits(words);
    String name = withoutLimits(declared);
    TypeFamily family = family(name);
    int first = limits.isEmpty() ? -1 : limits.get(0);
    return switch (family) {
      case TEXT -> sized(declared, family, name.equals("name") ? 63 : first);
      case CHAR, BIT -> sized(declared, family, first);
      case NUMERIC -> measured(declared, family, first, limits.size() > 1 ? limits.get(1) : 0);
      case TIME, TIMETZ, TIMESTAMP, TIMESTAMPTZ, INTERVAL -> measured(declared, family, first, 0);
      case RANGE -> ranging(declared, family, name.substring(0, name.length() - 5));
      case MULTIRANGE -> ranging(declared, family, name.substring(0, name.length() - 10));
      default -> ColumnType.of(declared, family);
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

  private static TypeFamily family(String name) {
    return switch (name) {
      case "boolean" -> TypeFamily.BOOLEAN;
      case "smallint" -> TypeFamily.SMALLINT;
      case "integer" -> TypeFamily.INTEGER;
      case "bigint" -> TypeFamily.BIGINT;
      case "numeric" -> TypeFamily.NUMERIC;
      case "real" -> TypeFamily.REAL;
      case "double precision" -> TypeFamily.DOUBLE;
      case "money" -> TypeFamily.MONEY;
      case "text", "character varying", "name" -> TypeFamily.TEXT;
      case "character", "bpchar" -> TypeFamily.CHAR;
      case "bytea" -> TypeFamily.BYTES;
      case "bit", "bit varying" -> TypeFamily.BIT;
      case "uuid" -> TypeFamily.UUID;
      case "json" -> TypeFamily.JSON;
      case "jsonb" -> TypeFamily.JSONB;
      case "xml" -> TypeFamily.XML;
      case "inet" -> TypeFamily.INET;
      case "cidr" -> TypeFamily.CIDR;
      case "macaddr", "macaddr8" -> TypeFamily.MACADDR;
      case "tsvector" -> TypeFamily.TSVECTOR;
      case "tsquery" -> TypeFamily.TSQUERY;
      case "point", "line", "lseg", "box", "path", "polygon", "circle" -> TypeFamily.GEOMETRIC;
      default -> timeOrRange(name);
    };
  }

  private static TypeFamily timeOrRange(String name) {
    return switch (name) {
      case "date" -> TypeFamily.DATE;
      case "time without time zone" -> TypeFamily.TIME;
      case "time with time zone" -> TypeFamily.TIMETZ;
      case "timestamp without time zone" -> TypeFamily.TIMESTAMP;
      case "timestamp with time zone" -> TypeFamily.TIMESTAMPTZ;
      default ->
          name.startsWith("interval")
              ? TypeFamily.INTERVAL
              : name.endsWith("multirange")
                  ? TypeFamily.MULTIRANGE
                  : name.endsWith("range") ? TypeFamily.RANGE : TypeFamily.OTHER;
    };
  }

  private static ColumnType ranging(String declared, TypeFamily family, String prefix) {
    String spanned = RANGES.get(prefix);
    return made(declared, family, -1, -1, 0, spanned == null ? null : of(spanned));
  }

  private static ColumnType sized(String declared, TypeFamily family, int length) {
    return made(declared, family, length, -1, 0, null);
  }

  private static ColumnType measured(String declared, TypeFamily family, int precision, int scale) {
    return made(declared, family, -1, precision, scale, null);
  }

  private static ColumnType made(
      String declared,
      TypeFamily family,
      int length,
      int precision,
      int scale,
      @Nullable ColumnType element) {
    return new ColumnType(
        declared, family, length, precision, scale, List.of(), element, List.of(), null);
  }
}
