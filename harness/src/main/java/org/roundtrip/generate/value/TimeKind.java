package org.roundtrip.generate.value;

import java.util.List;
import java.util.Locale;
import org.roundtrip.schema.table.ColumnType;

/** Days, times and spans of time. */
final class TimeKind implements Kind {

  /**
   * Days in January and June by turns: a zone's offset that creeps in shows in one of them or in
   * both.
   */
  @Override
  public String token(ColumnType type, ColumnContext spot) {
    return switch (type.family()) {
      case DATE -> day(spot);
      case TIME -> clock(spot, 61);
      case TIMETZ -> clock(spot, 61) + "+00";
      case TIMESTAMP -> day(spot) + " " + clock(spot, 0);
      case TIMESTAMPTZ -> day(spot) + " " + clock(spot, 0) + "+00";
      default -> span(type, spot);
    };
  }

  private static String day(ColumnContext spot) {
    int row = Math.floorMod(spot.row(), 56 * 200);
    int year = 1990 + spot.hash() % 35 + row / 56;
    int day = 1 + row / 2 % 28;
    return String.format(Locale.ROOT, "%04d-%02d-%02d", year, row % 2 == 0 ? 1 : 6, day);
  }

  // From 9 to 17 o'clock where the day already tells of the row.
  private static String clock(ColumnContext spot, int secondsPerRow) {
    int start = 9 * 3600 + spot.hash() / 35 % (8 * 3600);
    int second = Math.floorMod(start + spot.row() * secondsPerRow, 86_400);
    return String.format(
        Locale.ROOT, "%02d:%02d:%02d", second / 3600, second / 60 % 60, second % 60);
  }

  private static String span(ColumnType type, ColumnContext spot) {
    String declared = type.declared();
    return declared.contains("year") || declared.contains("month")
        ? spot.row() + " years"
        : spot.row() + " days " + clock(spot, 0);
  }

  @Override
  public List<Sample> edges(ColumnType type, ValueFormat format) {
    return format.edges(type);
  }
}
