package org.roundtrip.shrink;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.roundtrip.dialect.SqlQuoting;

/** Searches for a shorter text or a smaller number by bisection. */
final class ValueSearch {

  /** Typical limits, tested before the numbers in between. */
  private static final List<BigInteger> BOUNDARIES =
      Stream.of(
              "10",
              "100",
              "127",
              "128",
              "255",
              "256",
              "1000",
              "32767",
              "32768",
              "65535",
              "65536",
              "1000000",
              "2147483647",
              "2147483648",
              "4294967295",
              "4294967296",
              "9007199254740992",
              "9007199254740993",
              "9223372036854775807")
          .map(BigInteger::new)
          .toList();

  private ValueSearch() {}

  /**
   * Searches for the simplest accepted value, continuing from each accepted one.
   *
   * @param take tests a value; returns whether it is accepted
   */
  static void search(String sql, Predicate<String> take) {
    text(sql).ifPresent(text -> shorten(text, take));
    number(sql).ifPresent(number -> lower(number, take));
  }

  /** The values that are one step simpler. */
  static List<String> steps(String sql) {
    List<String> steps = new ArrayList<>();
    text(sql)
        .filter(text -> !text.isEmpty())
        .ifPresent(
            text -> {
              steps.add(SqlQuoting.literal(front(text, length(text) - 1)));
              steps.add(SqlQuoting.literal(back(text, length(text) - 1)));
            });
    number(sql)
        .filter(number -> number.signum() != 0)
        .ifPresent(
            number -> {
              steps.add(number.remainder(BigDecimal.ONE).toPlainString());
              steps.add(step(number).toPlainString());
            });
    return steps.stream().filter(step -> !step.equals(sql)).toList();
  }

  private static BigDecimal step(BigDecimal number) {
    return number.scale() > 0
        ? number.setScale(number.scale() - 1, RoundingMode.DOWN)
        : number.subtract(BigDecimal.valueOf(number.signum()));
  }

  private static void shorten(String text, Predicate<String> take) {
    String filler = "a".repeat(length(text));
    boolean onlyLengthCounts = text.equals(filler) || take.test(SqlQuoting.literal(filler));
    String from = onlyLengthCounts ? filler : text;
    int left = least(length(from), n -> take.test(SqlQuoting.literal(front(from, n))));
    String rest = front(from, left);
    if (!onlyLengthCounts) {
      least(left, n -> take.test(SqlQuoting.literal(back(rest, n))));
    }
  }

  private static void lower(BigDecimal number, Predicate<String> take) {
    if (number.scale() > 0) {
      lowerFraction(number, take);
    } else {
      lowerInteger(number, take);
    }
  }

  private static void lowerFraction(BigDecimal number, Predicate<String> take) {
    BigDecimal fraction = number.remainder(BigDecimal.ONE);
    boolean onlyFractionCounts = !fraction.equals(number) && take.test(fraction.toPlainString());
    BigDecimal from = onlyFractionCounts ? fraction : number;
    least(
        from.scale() + 1, n -> take.test(from.setScale(n - 1, RoundingMode.DOWN).toPlainString()));
  }

  private static void lowerInteger(BigDecimal number, Predicate<String> take) {
    BigInteger size = number.toBigInteger().abs();
    Predicate<BigInteger> takeSize =
        n -> take.test((number.signum() < 0 ? n.negate() : n).toString());
    List<BigInteger> stops = new ArrayList<>(List.of(BigInteger.ONE));
    BOUNDARIES.stream().filter(boundary -> boundary.compareTo(size) < 0).forEach(stops::add);
    stops.add(size);
    int stop = least(stops.size() - 1, n -> takeSize.test(stops.get(n)));
    between(stops.get(Math.max(stop - 1, 0)), stops.get(stop), takeSize);
  }

  /** Tests the number after the lower one first, as the most likely limit, then bisects. */
  private static void between(BigInteger less, BigInteger enough, Predicate<BigInteger> take) {
    BigInteger next = less.add(BigInteger.ONE);
    BigInteger low = next;
    BigInteger high = next.compareTo(enough) >= 0 || take.test(next) ? next : enough;
    while (high.subtract(low).compareTo(BigInteger.ONE) > 0) {
      BigInteger middle = low.add(high).shiftRight(1);
      if (take.test(middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
  }

  /** The smallest accepted number, by bisection between 0 (rejected) and an accepted number. */
  private static int least(int taken, Predicate<Integer> take) {
    int low = 0;
    int high = taken;
    while (high - low > 1) {
      int middle = (low + high) / 2;
      if (take.test(middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private static Optional<String> text(String sql) {
    if (sql.length() < 2 || !sql.startsWith("'") || !sql.endsWith("'")) {
      return Optional.empty();
    }
    String inner = sql.substring(1, sql.length() - 1);
    String text = inner.replace("''", "'");
    return SqlQuoting.literal(text).equals(sql) ? Optional.of(text) : Optional.empty();
  }

  static Optional<BigDecimal> number(String sql) {
    if (sql.startsWith("'")) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(sql)).filter(number -> Math.abs(number.scale()) < 400);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String front(String text, int length) {
    return text.substring(0, text.offsetByCodePoints(0, length));
  }

  private static String back(String text, int length) {
    return text.substring(text.offsetByCodePoints(text.length(), -length));
  }
}
