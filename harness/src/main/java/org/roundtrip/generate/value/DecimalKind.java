package org.roundtrip.generate.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.roundtrip.schema.table.ColumnType;

/** Numbers with a fraction. */
final class DecimalKind implements Kind {

  @Override
  public String token(ColumnType type, ColumnContext context) {
    return switch (type.family()) {
      case REAL -> context.number(8_000) + ".5";
      case NUMERIC -> type.precision() < 0 ? free(context) : scaled(type, context);
      default -> free(context);
    };
  }

  private static String free(ColumnContext context) {
    return context.number(99_000) + 1_000_000 + ".25";
  }

  private static String scaled(ColumnType type, ColumnContext context) {
    int digits = Math.min(type.precision(), 9);
    long room = BigInteger.TEN.pow(digits).longValueExact();
    long places = Math.max(room / 1000, 1);
    long number = (context.hash() % places * 1000 + context.row()) % room;
    return new BigDecimal(BigInteger.valueOf(number), type.scale()).toPlainString();
  }

  @Override
  public List<Sample> edges(ColumnType type, ValueFormat format) {
    return switch (type.family()) {
      case MONEY -> money();
      case REAL -> floating(type, format, "3.4028235e38", "16777215", "1e-45");
      case DOUBLE -> floating(type, format, "1e308", "9007199254740993", "5e-324");
      default -> type.precision() < 0 ? unlimited(type, format) : limited(type, format);
    };
  }

  private static List<Sample> money() {
    return List.of(
        new Sample("0", "zero"),
        new Sample("-0.01", "negative"),
        new Sample("92233720368547758.07", "greatest"),
        new Sample("-92233720368547758.08", "least"));
  }

  private static List<Sample> floating(
      ColumnType type, ValueFormat format, String greatest, String whole, String least) {
    List<Sample> samples = new ArrayList<>();
    samples.add(new Sample("0.1", "not exact"));
    samples.add(new Sample("2.5", "tie"));
    samples.add(new Sample("-1.5", "negative tie"));
    samples.add(new Sample(whole, "many whole digits"));
    samples.add(new Sample(greatest, "greatest"));
    samples.add(new Sample(least, "least above zero"));
    samples.add(new Sample("Infinity", "infinite"));
    samples.add(new Sample("-Infinity", "infinite below"));
    samples.add(new Sample("-0.0", "negative zero"));
    samples.addAll(format.edges(type));
    return List.copyOf(samples);
  }

  private static List<Sample> unlimited(ColumnType type, ValueFormat format) {
    List<Sample> samples = new ArrayList<>();
    samples.add(new Sample("0", "zero"));
    samples.add(new Sample("0.5", "tie"));
    samples.add(new Sample("1.005", "tie at the third digit"));
    samples.add(new Sample("-1.50", "negative, with a zero behind"));
    samples.add(new Sample("9007199254740993", "2^53+1"));
    samples.addAll(format.edges(type));
    return List.copyOf(samples);
  }

  private static List<Sample> limited(ColumnType type, ValueFormat format) {
    BigInteger nines = BigInteger.TEN.pow(type.precision()).subtract(BigInteger.ONE);
    List<Sample> samples = new ArrayList<>();
    samples.add(new Sample("0", "zero"));
    samples.add(new Sample(scaled(nines, type), "greatest"));
    samples.add(new Sample(scaled(nines.negate(), type), "least"));
    samples.add(new Sample(scaled(BigInteger.ONE, type), "smallest step"));
    samples.add(new Sample(scaled(BigInteger.ONE.negate(), type), "smallest step below zero"));
    if (type.scale() > 0 && type.precision() >= type.scale()) {
      samples.add(new Sample(scaled(tie(type), type), "tie"));
    }
    samples.addAll(format.edges(type));
    return List.copyOf(samples);
  }

  // 0.5, 0.50, 0.500: half of one.
  private static BigInteger tie(ColumnType type) {
    return BigInteger.valueOf(5).multiply(BigInteger.TEN.pow(type.scale() - 1));
  }

  private static String scaled(BigInteger digits, ColumnType type) {
    return new BigDecimal(digits, type.scale()).toPlainString();
  }
}
