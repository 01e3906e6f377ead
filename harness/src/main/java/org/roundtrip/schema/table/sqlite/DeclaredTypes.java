package org.roundtrip.schema.table.sqlite;

import java.util.List;
import java.util.stream.Stream;
import org.roundtrip.schema.table.DefinitionReader;
import org.roundtrip.schema.table.Family;
import org.roundtrip.schema.table.Type;

/**
 * What SQLite's declared types speak of. Where a name says nothing in particular, it goes by <a
 * href="https://sqlite.org/datatype3.html#determination_of_column_affinity">affinity</a>.
 */
final class DeclaredTypes {

  private DeclaredTypes() {}

  static Type of(String declared) {
    DefinitionReader words = DefinitionReader.of(declared);
    String word = words.isDone() ? "" : words.rest().get(0).value();
    Family family = family(word, declared);
    List<Integer> limits = words.group().items().stream().flatMap(DeclaredTypes::number).toList();
    int first = limits.isEmpty() ? -1 : limits.get(0);
    int scale = limits.size() > 1 ? limits.get(1) : 0;
    return switch (family) {
      case TEXT, BYTES -> made(declared, family, first, -1, 0);
      case NUMERIC -> made(declared, family, -1, first, scale);
      default -> Type.of(declared, family);
    };
  }

  private static Stream<Integer> number(DefinitionReader limit) {
    try {
      return Stream.of(Integer.parseInt(limit.text()));
    } catch (NumberFormatException notOne) {
      return Stream.empty();
    }
  }

  private static Family family(String word, String declared) {
    return switch (word) {
      case "", "ANY" -> Family.ANY;
      case "BOOL", "BOOLEAN" -> Family.BOOLEAN;
      case "DATE" -> Family.DATE;
      case "TIME" -> Family.TIME;
      case "DATETIME", "TIMESTAMP", "TIMESTAMPTZ" -> Family.TIMESTAMP;
      case "UUID" -> Family.UUID;
      case "JSON", "JSONB" -> Family.JSON;
      case "DECIMAL", "NUMERIC" -> Family.NUMERIC;
      default -> byAffinity(declared);
    };
  }

  private static Family byAffinity(String declared) {
    if (declared.contains("INT")) {
      return Family.BIGINT;
    }
    if (hasAny(declared, "CHAR", "CLOB", "TEXT")) {
      return Family.TEXT;
    }
    if (hasAny(declared, "BLOB", "BINARY", "BYTEA")) {
      return Family.BYTES;
    }
    return hasAny(declared, "REAL", "FLOA", "DOUB") ? Family.DOUBLE : Family.NUMERIC;
  }

  private static boolean hasAny(String declared, String... parts) {
    return Stream.of(parts).anyMatch(declared::contains);
  }

  private static Type made(String declared, Family family, int length, int precision, int scale) {
    return new Type(declared, family, length, precision, scale, List.of(), null, List.of(), null);
  }
}
