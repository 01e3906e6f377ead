package org.roundtrip.schema.table.sqlite;

import java.util.List;
import java.util.stream.Stream;
import org.roundtrip.schema.table.ColumnType;
import org.roundtrip.schema.table.DefinitionReader;
import org.roundtrip.schema.table.TypeFamily;

/**
 * Interprets SQLite's declared types. The family of an unknown name is determined by its <a
 * href="https://sqlite.org/datatype3.html#determination_of_column_affinity">affinity</a>.
 */
final class DeclaredTypes {

  private DeclaredTypes() {}

  static ColumnType of(String declared) {
    DefinitionReader words = DefinitionReader.of(declared);
    String word = words.isDone() ? "" : words.rest().get(0).value();
    TypeFamily family = family(word, declared);
    List<Integer> limits = words.group().items().stream().flatMap(DeclaredTypes::number).toList();
    int first = limits.isEmpty() ? -1 : limits.get(0);
    int scale = limits.size() > 1 ? limits.get(1) : 0;
    return switch (family) {
      case TEXT, BYTES -> made(declared, family, first, -1, 0);
      case NUMERIC -> made(declared, family, -1, first, scale);
      default -> ColumnType.of(declared, family);
    };
  }

  private static Stream<Integer> number(DefinitionReader limit) {
    try {
      return Stream.of(Integer.parseInt(limit.text()));
    } catch (NumberFormatException notOne) {
      return Stream.empty();
    }
  }

  private static TypeFamily family(String word, String declared) {
    return switch (word) {
      case "", "ANY" -> TypeFamily.ANY;
      case "BOOL", "BOOLEAN" -> TypeFamily.BOOLEAN;
      case "DATE" -> TypeFamily.DATE;
      case "TIME" -> TypeFamily.TIME;
      case "DATETIME", "TIMESTAMP", "TIMESTAMPTZ" -> TypeFamily.TIMESTAMP;
      case "UUID" -> TypeFamily.UUID;
      case "JSON", "JSONB" -> TypeFamily.JSON;
      case "DECIMAL", "NUMERIC" -> TypeFamily.NUMERIC;
      default -> byAffinity(declared);
    };
  }

  private static TypeFamily byAffinity(String declared) {
    if (declared.contains("INT")) {
      return TypeFamily.BIGINT;
    }
    if (hasAny(declared, "CHAR", "CLOB", "TEXT")) {
      return TypeFamily.TEXT;
    }
    if (hasAny(declared, "BLOB", "BINARY", "BYTEA")) {
      return TypeFamily.BYTES;
    }
    return hasAny(declared, "REAL", "FLOA", "DOUB") ? TypeFamily.DOUBLE : TypeFamily.NUMERIC;
  }

  private static boolean hasAny(String declared, String... parts) {
    return Stream.of(parts).anyMatch(declared::contains);
  }

  private static ColumnType made(
      String declared, TypeFamily family, int length, int precision, int scale) {
    return new ColumnType(
        declared, family, length, precision, scale, List.of(), null, List.of(), null);
  }
}
