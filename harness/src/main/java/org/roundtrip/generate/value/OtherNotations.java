package org.roundtrip.generate.value;

import java.util.List;
import java.util.stream.Stream;
import org.roundtrip.schema.table.ColumnType;
import org.roundtrip.schema.table.TypeFamily;

/** Values that another type interprets differently or rejects. */
final class OtherNotations {

  private OtherNotations() {}

  private static List<Sample> texts(String... texts) {
    return Stream.of(texts)
        .map(text -> new Sample(text, text.isEmpty() ? "empty" : "as text"))
        .toList();
  }

  /** Texts, some of which are valid for the other type and some of which are not. */
  static List<Sample> of(ColumnType other) {
    return switch (other.family()) {
      case SMALLINT, INTEGER, BIGINT ->
          texts("", "4.0", "007", "1e3", "abc", " 1 ", "-1", "2147483648", "1,000");
      case NUMERIC, REAL, DOUBLE, MONEY ->
          texts("", "4.0", "007", "1e3", "abc", " 1 ", "NaN", "1,5", "$1.00", ".5");
      case BOOLEAN -> texts("", "true", "yes", "Y", "f", "1", "0", "2", "TRUE", "abc", " t ");
      case DATE, TIMESTAMP, TIMESTAMPTZ -> texts(DAYS);
      case TIME, TIMETZ -> texts("", "24:00", "25:00", "12:30", "12:30:45.5", "12:30 PM", "abc");
      case INTERVAL -> texts("", "1 day", "1", "PT1H", "01:30", "abc");
      case UUID ->
          texts(
              "",
              "abc",
              "A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11",
              "a0eebc999c0b4ef8bb6d6bb9bd380a11",
              "{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11}");
      case JSON, JSONB ->
          texts("", "{}", "abc", "\"\\u0000\"", "{\"a\":1,\"a\":2}", "{'a':1}", "1");
      case BYTES -> texts("", "\\x00", "\\xzz", "a\\b", "é");
      case ARRAY -> texts("", "{}", "a,b", "{a,b}", "[\"a\"]", "{NULL}");
      case INET, CIDR -> texts("", "10.0.0.1", "10.0.0.1/24", "::1", "256.1.1.1", "localhost");
      case XML -> texts("", "<a/>", "<a>", "a & b");
      default -> texts("", "abc", " ");
    };
  }

  private static final String[] DAYS = {
    "",
    "2024-06-15",
    "2024-01-15 12:00:00",
    "2024-02-30",
    "2024-06-15T12:00:00Z",
    "2024-03-31 02:30:00",
    "15/06/2024",
    "0000-00-00",
    "1718452800",
    "now",
    "abc"
  };

  /** Values of one family that change or fail when they are converted to another one. */
  static List<Sample> between(TypeFamily family, TypeFamily other) {
    return switch (family) {
      case TIMESTAMP -> timestamps(other, "");
      case TIMESTAMPTZ -> timestamps(other, "+00");
      case DATE -> other == TypeFamily.DATE ? List.of() : DATES;
      case JSON -> other == TypeFamily.JSONB ? JSON : List.of();
      default -> List.of();
    };
  }

  private static final List<Sample> DATES =
      List.of(
          new Sample("2024-03-31", "day of a clock change in Europe"),
          new Sample("2024-06-15", "June"),
          new Sample("2024-01-15", "January"));

  private static List<Sample> timestamps(TypeFamily other, String zone) {
    return switch (other) {
      case TIMESTAMP, TIMESTAMPTZ ->
          List.of(
              new Sample("2024-03-31 01:30:00" + zone, "gap in London"),
              new Sample("2024-03-31 02:30:00" + zone, "gap in Berlin"),
              new Sample("2024-03-10 02:30:00" + zone, "gap in New York"),
              new Sample("2024-10-27 00:30:00" + zone, "near the repeated hour"),
              new Sample("2024-10-27 01:30:00" + zone, "in the repeated hour"),
              new Sample("2024-06-15 12:00:00" + zone, "June"),
              new Sample("2024-01-15 12:00:00" + zone, "January"),
              new Sample("2024-06-15 12:00:00.123456" + zone, "microseconds"));
      case DATE, TIME ->
          List.of(
              new Sample("2024-06-15 23:59:59.999999" + zone, "last microsecond of a day"),
              new Sample("2024-06-15 00:00:00" + zone, "midnight"));
      default ->
          List.of(
              new Sample("2024-06-15 12:00:00.123456" + zone, "microseconds"),
              new Sample("1969-12-31 23:59:59" + zone, "before the epoch"));
    };
  }

  private static final List<Sample> JSON =
      List.of(
          new Sample("{\"a\":1,\"a\":2}", "a key twice"),
          new Sample("{\"b\":2,\"a\":1}", "keys out of order"),
          new Sample("\"\\u0000\"", "a NUL"),
          new Sample("{ \"a\" : 1.0 }", "blanks"));
}
