package org.roundtrip.generate.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.roundtrip.schema.table.ColumnType;

/** Numbers at the limits of another type. */
final class BoundaryNumbers {

  private static final List<Sample> TIES =
      List.of(
          new Sample("0.5", "tie"),
          new Sample("1.5", "tie"),
          new Sample("2.5", "tie"),
          new Sample("-0.5", "negative tie"));

  private BoundaryNumbers() {}

  static List<Sample> of(ColumnType other) {
    return switch (other.family()) {
      case SMALLINT, INTEGER, BIGINT -> whole(other);
      case NUMERIC -> other.precision() < 0 ? List.of() : scaled(other);
      case REAL -> beyond("16777217", "0.1", "3.5e38");
      case DOUBLE -> beyond("9007199254740993", "0.12345678901234567", "-9007199254740993");
      case MONEY -> List.of(new Sample("0.005", "half a cent"), new Sample("1.015", "half a cent"));
      case BOOLEAN ->
          List.of(new Sample("2", "neither 0 nor 1"), new Sample("0", "0"), new Sample("1", "1"));
      case TEXT, CHAR -> other.length() > 0 ? digits(other) : List.of();
      default -> List.of();
    };
  }

  private static List<Sample> whole(ColumnType other) {
    BigInteger most = BigInteger.valueOf(IntegerKind.greatest(other.family()));
    BigInteger least = BigInteger.valueOf(IntegerKind.least(other.family()));
    String name = other.declared();
    List<Sample> samples = new ArrayList<>();
    samples.add(new Sample(String.valueOf(most.add(BigInteger.ONE)), "one too many for " + name));
    samples.add(
        new Sample(String.valueOf(least.subtract(BigInteger.ONE)), "one too few for " + name));
    samples.add(new Sample(String.valueOf(most), "greatest of " + name));
    samples.add(new Sample(String.valueOf(least), "least of " + name));
    samples.addAll(TIES);
    return samples;
  }

  private static List<Sample> beyond(String whole, String fraction, String far) {
    return List.of(
        new Sample(whole, "more whole digits than the type stores exactly"),
        new Sample(fraction, "not exact"),
        new Sample(far, "large magnitude"));
  }

  private static List<Sample> scaled(ColumnType other) {
    int scale = other.scale();
    BigInteger room = BigInteger.TEN.pow(other.precision());
    BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(-scale);
    BigDecimal half = step.divide(BigDecimal.valueOf(2));
    BigDecimal most = new BigDecimal(room.subtract(BigInteger.ONE), scale);
    String name = other.declared();
    return List.of(
        sample(most.add(step), "one digit too many for " + name),
        sample(most, "greatest of " + name),
        sample(half, "tie at the scale of " + name),
        sample(step.add(half), "odd tie at the scale of " + name),
        sample(half.negate(), "negative tie at the scale of " + name),
        sample(most.add(half), "rounds up beyond " + name),
        sample(step.movePointLeft(1), "one more fractional digit"),
        sample(most.negate(), "least of " + name));
  }

  private static Sample sample(BigDecimal number, String why) {
    return new Sample(number.stripTrailingZeros().toPlainString(), why);
  }

  private static List<Sample> digits(ColumnType other) {
    BigInteger room = BigInteger.TEN.pow(Math.min(other.length(), 38));
    return List.of(
        new Sample(String.valueOf(room), "one digit too many for " + other.declared()),
        new Sample(String.valueOf(room.subtract(BigInteger.ONE)), "just enough digits"));
  }
}
