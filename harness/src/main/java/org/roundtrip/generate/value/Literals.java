package org.roundtrip.generate.value;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.roundtrip.dialect.Engine;
import org.roundtrip.schema.table.Family;
import org.roundtrip.schema.table.Type;

/**
 * How texts are written as SQL. PostgreSQL takes every value as a quoted text and reads it by the
 * column's type; SQLite has storage classes.
 */
final class Literals {

  private static final String CAST = "CAST(x'";
  private static final String AS_TEXT = "' AS TEXT)";

  private Literals() {}

  static String sql(Engine engine, Type type, String text) {
    return engine == Engine.POSTGRESQL ? quoted(text) : stored(type.family(), text);
  }

  private static String stored(Family family, String text) {
    return switch (family) {
      case BOOLEAN -> truth(text);
      case SMALLINT, INTEGER, BIGINT, NUMERIC, REAL, DOUBLE, MONEY -> number(text);
      case BYTES -> text.startsWith("\\x") ? "x'" + text.substring(2) + "'" : quoted(text);
      case DATE, TIME, TIMESTAMP, TIMESTAMPTZ -> text.matches("-?\\d+") ? text : quoted(text);
      default -> text.indexOf('\0') < 0 ? quoted(text) : CAST + hex(text) + AS_TEXT;
    };
  }

  private static String truth(String text) {
    return switch (text) {
      case "true" -> "1";
      case "false" -> "0";
      default -> number(text);
    };
  }

  private static String number(String text) {
    if (text.matches("[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d+)?")) {
      return text;
    }
    return switch (text) {
      case "Infinity" -> "9e999";
      case "-Infinity" -> "-9e999";
      default -> quoted(text);
    };
  }

  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The text again. */
  static String plain(String sql) {
    if (sql.startsWith("'")) {
      return sql.substring(1, sql.length() - 1).replace("''", "'");
    }
    if (sql.startsWith("x'")) {
      return "\\x" + sql.substring(2, sql.length() - 1);
    }
    if (sql.startsWith(CAST)) {
      String digits = sql.substring(CAST.length(), sql.length() - AS_TEXT.length());
      return new String(HexFormat.of().parseHex(digits), StandardCharsets.UTF_8);
    }
    return sql;
  }
}
