package org.roundtrip.generate.sqlite;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.roundtrip.dialect.SqlQuoting;
import org.roundtrip.generate.value.Literals;
import org.roundtrip.generate.value.Sample;
import org.roundtrip.generate.value.ValueFormat;
import org.roundtrip.schema.table.ColumnType;
import org.roundtrip.schema.table.TypeFamily;

/** Values as literals whose notation determines SQLite's storage class. */
public final class SqliteValueFormat implements ValueFormat {

  private static final Pattern TRUTH = Pattern.compile("(?i)true|false|0|1");
  private static final Pattern TIME = Pattern.compile("-?\\d[-\\d :.TZ+]*");
  private static final Pattern JSON =
      Pattern.compile("(?s)\\s*(?:[{\\[\"].*|-?\\d[\\d.eE+-]*|true|false|null)\\s*");

  private static final List<Sample> TEXTS = List.of(new Sample("a\0b", "with a NUL"));

  private static final List<Sample> DATES =
      List.of(
          new Sample("2024-02-29", "leap day"),
          new Sample("1718409600", "seconds since the epoch"),
          new Sample("0001-01-01", "first year"),
          new Sample("9999-12-31", "last with four digits"),
          new Sample("1970-01-01", "the epoch"),
          new Sample("2024-06-15 00:00:00", "with a time"));

  private static final List<Sample> TIMES =
      List.of(
          new Sample("00:00:00", "midnight"),
          new Sample("23:59:59.999", "last millisecond"),
          new Sample("12:34", "without seconds"));

  private static final List<Sample> TIMESTAMPS =
      List.of(
          new Sample("2024-06-15 12:00:00", "June"),
          new Sample("2024-01-15 12:00:00", "January"),
          new Sample("1718452800", "seconds since the epoch"),
          new Sample("1718452800123", "milliseconds since the epoch"),
          new Sample("2024-06-15T12:00:00Z", "ISO with a zone"),
          new Sample("2024-06-15 12:00:00.123456+02:00", "microseconds and an offset"),
          new Sample("2024-03-31 01:30:00", "gap in London"),
          new Sample("2024-06-15", "without a time"),
          new Sample("9999-12-31 23:59:59", "last with four digits"));

  @Override
  public String literal(ColumnType type, String text) {
    return literal(type.family(), text);
  }

  private static String literal(TypeFamily family, String text) {
    return switch (family) {
      case BOOLEAN -> truth(text);
      case SMALLINT, INTEGER, BIGINT, NUMERIC, REAL, DOUBLE, MONEY -> number(text);
      case BYTES ->
          text.startsWith("\\x") ? "x'" + text.substring(2) + "'" : SqlQuoting.literal(text);
      case DATE, TIME, TIMESTAMP, TIMESTAMPTZ ->
          text.matches("-?\\d+") ? text : SqlQuoting.literal(text);
      default -> text.indexOf('\0') < 0 ? SqlQuoting.literal(text) : Literals.castText(text);
    };
  }

  private static String truth(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
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
      default -> SqlQuoting.literal(text);
    };
  }

  @Override
  public String literal(boolean truth) {
    return truth ? "1" : "0";
  }

  @Override
  public boolean isWritten(ColumnType type, String text) {
    return switch (type.family()) {
      case BOOLEAN -> TRUTH.matcher(text).matches();
      case DATE, TIME, TIMESTAMP -> TIME.matcher(text).matches();
      case JSON -> JSON.matcher(text).matches();
      default -> true;
    };
  }

  @Override
  public ValueFormat typed() {
    return new TypedValueFormat(this);
  }

  @Override
  public List<Sample> edges(ColumnType type) {
    return switch (type.family()) {
      case TEXT, CHAR, CITEXT, ANY -> TEXTS;
      case DATE -> DATES;
      case TIME -> TIMES;
      case TIMESTAMP, TIMESTAMPTZ -> TIMESTAMPS;
      default -> List.of();
    };
  }
}
