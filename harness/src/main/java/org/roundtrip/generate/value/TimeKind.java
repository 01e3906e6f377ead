package org.roundtrip.generate.value;

import java.util.List;
import java.util.Locale;
import org.roundtrip.dialect.Engine;
import org.roundtrip.schema.table.Type;

/** Days, times and spans of time. */
final class TimeKind implements Kind {

  /**
   * Days in January and June by turns: a zone's offset that creeps in shows in one of them or in
   * both.
   */
  @Override
  public String token(Type type, Spot spot) {
    return switch (type.family()) {
      case DATE -> day(spot);
      case TIME -> clock(spot, 61);
      case TIMETZ -> clock(spot, 61) + "+00";
      case TIMESTAMP -> day(spot) + " " + clock(spot, 0);
      case TIMESTAMPTZ -> day(spot) + " " + clock(spot, 0) + "+00";
      default -> span(type, spot);
    };
  }

  private static String day(Spot spot) {
    int row = Math.floorMod(spot.row(), 56 * 200);
    int year = 1990 + spot.hash() % 35 + row / 56;
    int day = 1 + row / 2 % 28;
    return String.format(Locale.ROOT, "%04d-%02d-%02d", year, row % 2 == 0 ? 1 : 6, day);
  }

  // From 9 to 17 o'clock where the day already tells of the row.
  private static String clock(Spot spot, int secondsPerRow) {
    int start = 9 * 3600 + spot.hash() / 35 % (8 * 3600);
    int second = Math.floorMod(start + spot.row() * secondsPerRow, 86_400);
    return String.format(
        Locale.ROOT, "%02d:%02d:%02d", second / 3600, second / 60 % 60, second % 60);
  }

  private static String span(Type type, Spot spot) {
    String declared = type.declared();
    return declared.contains("year") || declared.contains("month")
        ? spot.row() + " years"
        : spot.row() + " days " + clock(spot, 0);
  }

  @Override
  public List<Sample> edges(Type type, Engine engine) {
    boolean sqlite = engine == Engine.SQLITE;
    return switch (type.family()) {
      case DATE -> sqlite ? SQLITE_DATES : DATES;
      case TIME -> sqlite ? SQLITE_TIMES : TIMES;
      case TIMETZ -> TIMES_WITH_ZONE;
      case TIMESTAMP -> sqlite ? SQLITE_TIMESTAMPS : TIMESTAMPS;
      case TIMESTAMPTZ -> sqlite ? SQLITE_TIMESTAMPS : TIMESTAMPS_WITH_ZONE;
      default -> SPANS;
    };
  }

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

  private static final List<Sample> SQLITE_DATES =
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
          new Sample("24:00:00", "midnight at the end"),
          new Sample("23:59:59.999999", "last microsecond"),
          new Sample("12:34:56.789", "fraction"));

  private static final List<Sample> SQLITE_TIMES =
      List.of(
          new Sample("00:00:00", "midnight"),
          new Sample("23:59:59.999", "last millisecond"),
          new Sample("12:34", "without seconds"));

  private static final List<Sample> TIMES_WITH_ZONE =
      List.of(
          new Sample("00:00:00+14", "midnight far east"),
          new Sample("24:00:00-12", "midnight far west"),
          new Sample("12:34:56.789+05:30", "half an hour's zone"));

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
          new Sample("2024-10-27 00:30:00+00", "first of an hour that comes twice"),
          new Sample("2024-10-27 01:30:00+00", "second of an hour that comes twice"),
          new Sample("2024-03-31 01:30:00+00", "after the gap in Europe"),
          new Sample("2024-03-10 07:30:00+00", "after the gap in New York"),
          new Sample("2024-06-15 23:30:00-12", "another day elsewhere"),
          new Sample("2024-06-15 12:00:00.123456+00", "microseconds"),
          new Sample("infinity", "infinite"),
          new Sample("-infinity", "infinite before"),
          new Sample("0044-03-15 12:00:00+00 BC", "before Christ"),
          new Sample("294276-12-31 12:00:00+00", "last"));

  private static final List<Sample> SQLITE_TIMESTAMPS =
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

  private static final List<Sample> SPANS =
      List.of(
          new Sample("1 month", "a month"),
          new Sample("30 days", "thirty days"),
          new Sample("1 day -01:00:00", "mixed signs"),
          new Sample("-1 year -2 mons", "negative"),
          new Sample("00:00:00", "none"),
          new Sample("24:00:00", "a day in hours"),
          new Sample("1 year 2 mons 3 days 04:05:06.789", "of everything"));
}
