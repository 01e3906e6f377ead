package org.roundtrip.rows.compare;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces values of the clock and random UUIDs in texts, so that two runs report the same.
 * Generated rows contain neither.
 */
public final class VolatileValues {

  private static final String NOW = "(now)";
  private static final Duration NEAR = Duration.ofDays(2);

  private static final Pattern DAY =
      Pattern.compile(
          "\\b(\\d{4}-\\d\\d-\\d\\d)"
              + "(?:[ T]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d(?::?\\d\\d)?)?)?");
  private static final Pattern EPOCH =
      Pattern.compile("\\b(\\d{10})(?:\\d{3}|\\d{6})?(?:\\.\\d+)?\\b");
  private static final Pattern RANDOM =
      Pattern.compile(
          "(?i)\\b[0-9a-f]{8}-(?!0000-)[0-9a-f]{4}-[147][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\\b");

  private VolatileValues() {}

  /** A text without such values. */
  public static String hide(String text) {
    return hide(text, Clock.systemUTC());
  }

  static String hide(String text, Clock clock) {
    Instant now = clock.instant();
    String days = DAY.matcher(text).replaceAll(day -> shown(day(day.group(1)), now, day));
    String seconds =
        EPOCH
            .matcher(days)
            .replaceAll(
                epoch -> shown(Instant.ofEpochSecond(Long.parseLong(epoch.group(1))), now, epoch));
    return RANDOM.matcher(seconds).replaceAll("(a UUID)");
  }

  /** Rows without such values; sorted again, because these decided on their order. */
  public static List<List<String>> hideIn(List<List<String>> rows) {
    List<List<String>> hidden = new ArrayList<>();
    rows.forEach(row -> hidden.add(row.stream().map(VolatileValues::hide).toList()));
    if (!hidden.equals(rows)) {
      hidden.sort(Comparator.comparing(row -> String.join("\n", row)));
    }
    return hidden;
  }

  private static String shown(Instant time, Instant now, MatchResult match) {
    boolean near = Duration.between(time, now).abs().compareTo(NEAR) < 0;
    return near ? NOW : Matcher.quoteReplacement(match.group());
  }

  private static Instant day(String text) {
    try {
      return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      return Instant.EPOCH;
    }
  }
}
