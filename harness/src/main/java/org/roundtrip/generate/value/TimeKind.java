package org.roundtrip.generate.value;

import java.util.List;
import java.util.Locale;
import org.roundtrip.schema.table.ColumnType;

/** Dates, times and intervals. */
final class TimeKind implements Kind {

  /**
   * Alternates between days in January and June, so that a shift by the offset of a time zone is
   * visible in at least one of them.
   */
  @Override
  public String token(ColumnType type, ColumnContext context) {
    return switch (type.family()) {
      case DATE -> day(context);
      case TIME -> clock(context, 61);
      case TIMETZ -> clock(context, 61) + "+00";
      case TIMESTAMP -> day(context) + " " + clock(context, 0);
      case TIMESTAMPTZ -> day(context) + " " + clock(context, 0) + "+00";
      default -> span(type, context);
    };
  }

  private static String day(ColumnContext context) {
    int row = Math.floorMod(context.row(), 56 * 200);
    int year = 1990 + context.hash() % 35 + row / 56;
    int day = 1 + row / 2 % 28;
    return String.format(Locale.ROOT, "%04d-%02d-%02d", year, row % 2 == 0 ? 1 : 6, day);
  }

  // Between 9:00 and 17:00 if the day already identifies the row.
  private static String clock(ColumnContext context, int secondsPerRow) {
    int start = 9 * 3600 + context.hash() / 35 % (8 * 3600);
    int second = Math.floorMod(start + context.row() * secondsPerRow, 86_400);
    return String.format(
        Locale.ROOT, "%02d:%02d:%02d", second / 3600, second / 60 % 60, second % 60);
  }

  private static String span(ColumnType type, ColumnContext context) {
    String declared = type.declared();
    return declared.contains("year") || declared.contains("month")
        ? context.row() + " years"
        : context.row() + " days " + clock(context, 0);
  }

  @Override
  public List<Sample> edges(ColumnType type, ValueFormat format) {
    return format.edges(type);
  }
}
