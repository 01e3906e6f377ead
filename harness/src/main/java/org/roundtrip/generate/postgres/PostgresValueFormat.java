package org.roundtrip.generate.postgres;

import java.util.List;
import org.roundtrip.dialect.SqlQuoting;
import org.roundtrip.generate.value.JsonText;
import org.roundtrip.generate.value.Sample;
import org.roundtrip.generate.value.ValueFormat;
import org.roundtrip.schema.table.ColumnType;

/** Values as quoted text, which PostgreSQL parses according to the column's type. */
public final class PostgresValueFormat implements ValueFormat {

  private static final Sample NAN = new Sample("NaN", "not a number");

  private static final List<Sample> UNLIMITED =
      List.of(
          new Sample("1234567890123456789012345678.123456789", "many digits"),
          new Sample("1" + "0".repeat(200), "201 digits"),
          NAN,
          new Sample("Infinity", "infinite"));

  private static final List<Sample> DATES =
      List.of(
          new Sample("2024-02-29", "leap day"),
          new Sample("infinity", "infinite"),
          new Sample("-infinity", "infinite before"),
          new Sample("0044-03-15 BC", "before Christ"),
          new Sample("1970-01-01", "the epoch"),
          new Sample("5874897-12-31", "last"),
          new Sample("4714-11-24 BC", "first"),
          new Sample("10000-01-01", "five digits"),
          new Sample("2024-12-31", "last of the year"));

  private static final List<Sample> TIMES =
      List.of(
          new Sample("00:00:00", "midnight"),
          new Sample("24:00:00", "midnight at the end"),
          new Sample("23:59:59.999999", "last microsecond"),
          new Sample("12:34:56.789", "fraction"));

  private static final List<Sample> TIMES_WITH_ZONE =
      List.of(
          new Sample("00:00:00+14", "midnight far east"),
          new Sample("24:00:00-12", "midnight far west"),
          new Sample("12:34:56.789+05:30", "zone with half an hour"));

  private static final List<Sample> TIMESTAMPS =
      List.of(
          new Sample("2024-06-15 12:00:00", "June"),
          new Sample("2024-01-15 12:00:00", "January"),
          new Sample("2024-03-31 01:30:00", "gap in London"),
          new Sample("2024-03-31 02:30:00", "gap in Berlin"),
          new Sample("2024-03-10 02:30:00", "gap in New York"),
          new Sample("2024-06-15 12:00:00.123456", "microseconds"),
          new Sample("2024-12-31 23:59:59.999999", "last microsecond"),
          new Sample("infinity", "infinite"),
          new Sample("-infinity", "infinite before"),
          new Sample("0044-03-15 12:00:00 BC", "before Christ"),
          new Sample("1970-01-01 00:00:00", "the epoch"),
          new Sample("294276-12-31 12:00:00", "last"));

  private static final List<Sample> TIMESTAMPS_WITH_ZONE =
      List.of(
          new Sample("2024-06-15 12:00:00+00", "June"),
          new Sample("2024-01-15 12:00:00+00", "January"),
          new Sample("2024-10-27 00:30:00+00", "first pass of the repeated hour"),
          new Sample("2024-10-27 01:30:00+00", "second pass of the repeated hour"),
          new Sample("2024-03-31 01:30:00+00", "after the gap in Europe"),
          new Sample("2024-03-10 07:30:00+00", "after the gap in New York"),
          new Sample("2024-06-15 23:30:00-12", "another day in UTC"),
          new Sample("2024-06-15 12:00:00.123456+00", "microseconds"),
          new Sample("infinity", "infinite"),
          new Sample("-infinity", "infinite before"),
          new Sample("0044-03-15 12:00:00+00 BC", "before Christ"),
          new Sample("294276-12-31 12:00:00+00", "last"));

  private static final List<Sample> SPANS =
      List.of(
          new Sample("1 month", "a month"),
          new Sample("30 days", "thirty days"),
          new Sample("1 day -01:00:00", "mixed signs"),
          new Sample("-1 year -2 mons", "negative"),
          new Sample("00:00:00", "none"),
          new Sample("24:00:00", "a day in hours"),
          new Sample("1 year 2 mons 3 days 04:05:06.789", "all units"));

  @Override
  public String literal(ColumnType type, String text) {
    // The notation in which a server prints jsonb, so that a conversion there and back keeps it.
    return switch (type.family()) {
      case JSON_TEXT, JSON_ARRAY_TEXT -> SqlQuoting.literal(JsonText.spaced(text));
      default -> SqlQuoting.literal(text);
    };
  }

  @Override
  public String literal(boolean truth) {
    return String.valueOf(truth);
  }

  @Override
  public List<Sample> edges(ColumnType type) {
    return switch (type.family()) {
      case REAL, DOUBLE -> List.of(NAN);
      case NUMERIC -> type.precision() < 0 ? UNLIMITED : List.of(NAN);
      case DATE -> DATES;
      case TIME -> TIMES;
      case TIMETZ -> TIMES_WITH_ZONE;
      case TIMESTAMP -> TIMESTAMPS;
      case TIMESTAMPTZ -> TIMESTAMPS_WITH_ZONE;
      case INTERVAL -> SPANS;
      default -> List.of();
    };
  }
}
