package org.roundtrip.generate.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.roundtrip.schema.table.ColumnType;
import org.roundtrip.schema.table.TypeFamily;

/** Values of one type at the limits of another one. */
final class BoundaryValues {

  private BoundaryValues() {}

  static List<Sample> of(ColumnType type, ColumnType other) {
    if (type.family() == TypeFamily.ARRAY && other.family() == TypeFamily.ARRAY) {
      return elements(type, other);
    }
    List<Sample> samples = isText(type) ? ofText(other) : ofOthers(type, other);
    return samples.stream().filter(sample -> holds(type, sample.text())).toList();
  }

  private static List<Sample> elements(ColumnType type, ColumnType other) {
    ColumnType element = type.element();
    ColumnType target = other.element();
    return element == null || target == null
        ? List.of()
        : of(element, target).stream()
            .map(s -> new Sample(CompositeKind.array(Stream.of(s.text())), s.why() + ", inside"))
            .toList();
  }

  static boolean isText(ColumnType type) {
    return switch (type.family()) {
      case TEXT, CHAR, CITEXT, ANY -> true;
      default -> false;
    };
  }

  static boolean isNumber(ColumnType type) {
    return switch (type.family()) {
      case SMALLINT, INTEGER, BIGINT, NUMERIC, REAL, DOUBLE, MONEY -> true;
      default -> false;
    };
  }

  private static List<Sample> ofText(ColumnType other) {
    if (isText(other)) {
      return lengths(other);
    }
    return other.family() == TypeFamily.ENUM ? labels(other) : OtherNotations.of(other);
  }

  private static List<Sample> lengths(ColumnType other) {
    int limit = other.length();
    List<Sample> samples = new ArrayList<>();
    if (limit > 0) {
      samples.add(new Sample("y".repeat(limit + 1), "one too long for " + other.declared()));
      samples.add(new Sample("z".repeat(limit), "just short enough"));
      samples.add(new Sample("w".repeat(limit) + "  ", "too long by blanks"));
      samples.add(new Sample("v".repeat(limit - 1), "one shorter"));
      samples.add(new Sample("é".repeat(limit), "short enough, of two bytes each"));
    }
    if (other.family() == TypeFamily.CITEXT) {
      samples.add(new Sample("Case", "upper and lower case"));
      samples.add(new Sample("case", "lower case"));
    }
    return samples;
  }

  private static List<Sample> labels(ColumnType other) {
    List<Sample> samples = new ArrayList<>();
    samples.add(new Sample("no such label", "no label"));
    samples.add(new Sample("", "empty"));
    if (!other.labels().isEmpty()) {
      String first = other.labels().get(0);
      samples.add(new Sample(NearDuplicates.swappedCase(first), "a label in another case"));
      samples.add(new Sample(first + " ", "a label and a blank"));
    }
    other.labels().forEach(label -> samples.add(new Sample(label, "label " + label)));
    return samples;
  }

  private static List<Sample> ofOthers(ColumnType type, ColumnType other) {
    if (isNumber(type)) {
      return BoundaryNumbers.of(other);
    }
    return switch (type.family()) {
      case ENUM -> lacking(type, other);
      case BYTES -> other.family() == TypeFamily.BYTES ? List.of() : BYTES;
      default -> OtherNotations.between(type.family(), other.family());
    };
  }

  private static final BigDecimal GREATEST_REAL = new BigDecimal("3.4028235e38");

  private static final List<Sample> BYTES =
      List.of(new Sample("\\xff", "no text in UTF-8"), new Sample("\\x00", "a zero byte"));

  private static List<Sample> lacking(ColumnType type, ColumnType other) {
    return type.labels().stream()
        .filter(label -> other.family() == TypeFamily.ENUM && !other.labels().contains(label))
        .map(label -> new Sample(label, "a label that " + other.declared() + " lacks"))
        .toList();
  }

  private static boolean holds(ColumnType type, String text) {
    return switch (type.family()) {
      case TEXT, CHAR, CITEXT -> type.length() < 0 || TextKind.size(text) <= type.length();
      case SMALLINT, INTEGER, BIGINT -> whole(type.family(), text);
      case NUMERIC -> type.precision() < 0 || fits(type, new BigDecimal(text));
      case REAL -> new BigDecimal(text).abs().compareTo(GREATEST_REAL) <= 0;
      case MONEY -> new BigDecimal(text).abs().compareTo(new BigDecimal("90000000000000000")) < 0;
      default -> true;
    };
  }

  private static boolean whole(TypeFamily family, String text) {
    return text.matches("-?\\d+") && IntegerKind.holds(family, new BigInteger(text));
  }

  private static boolean fits(ColumnType type, BigDecimal number) {
    BigInteger digits = number.setScale(type.scale(), RoundingMode.HALF_UP).unscaledValue();
    return digits.abs().compareTo(BigInteger.TEN.pow(type.precision())) < 0;
  }
}
