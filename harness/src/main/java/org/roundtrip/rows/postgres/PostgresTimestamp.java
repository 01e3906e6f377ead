package org.roundtrip.rows.postgres;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date, or a date and a time of day, as PostgreSQL prints it.
 *
 * @param local the local date and time
 * @param offset the offset from UTC, or null if unknown
 */
record PostgresTimestamp(LocalDateTime local, @Nullable ZoneOffset offset) {

  private static final Pattern PRINTED =
      Pattern.compile(
          "(?<year>\\d{4,7})-(?<month>\\d\\d)-(?<day>\\d\\d)"
              + "(?:[ T](?<hour>\\d\\d):(?<minute>\\d\\d)"
              + "(?::(?<second>\\d\\d)(?:\\.(?<fraction>\\d{1,9}))?)?)?"
              + "(?<offset>Z|[+-]\\d\\d(?::?\\d\\d(?::?\\d\\d)?)?)?(?<bc> BC)?");

  /** Parses a text; empty if it is not a moment, such as {@code infinity}. */
  static Optional<PostgresTimestamp> of(String text) {
    Matcher printed = PRINTED.matcher(text);
    if (!printed.matches()) {
      return Optional.empty();
    }
    try {
      String offset = printed.group("offset");
      return Optional.of(
          new PostgresTimestamp(local(printed), offset == null ? null : ZoneOffset.of(offset)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether two texts represent the same moment. If only one has an offset, the other may be in the
   * same local time or in UTC.
   */
  static boolean same(String before, String now) {
    Optional<PostgresTimestamp> one = of(before);
    Optional<PostgresTimestamp> other = of(now);
    return one.isPresent() && other.isPresent() && one.get().isSame(other.get());
  }

  private boolean isSame(PostgresTimestamp other) {
    boolean oneTells = (offset == null) != (other.offset == null);
    boolean sameClock = local.equals(other.local);
    boolean sameInstant = inUtc().equals(other.inUtc());
    return oneTells ? sameClock || sameInstant : sameInstant;
  }

  private LocalDateTime inUtc() {
    return offset == null ? local : local.minusSeconds(offset.getTotalSeconds());
  }

  private static LocalDateTime local(Matcher printed) {
    int year = number(printed, "year");
    return LocalDateTime.of(
        printed.group("bc") == null ? year : 1 - year,
        number(printed, "month"),
        number(printed, "day"),
        number(printed, "hour"),
        number(printed, "minute"),
        number(printed, "second"),
        nanos(printed.group("fraction")));
  }

  private static int number(Matcher printed, String group) {
    String digits = printed.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int nanos(@Nullable String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
  }
}
