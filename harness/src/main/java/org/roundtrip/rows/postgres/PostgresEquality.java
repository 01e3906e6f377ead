package org.roundtrip.rows.postgres;

import org.roundtrip.rows.compare.Literal;
import org.roundtrip.rows.compare.ValueEquality;

/** The equality of values on PostgreSQL. */
public final class PostgresEquality implements ValueEquality {

  @Override
  public boolean comparable(String typeBefore, String typeNow) {
    if (typeBefore.equalsIgnoreCase(typeNow)) {
      return true;
    }
    TypeKind before = TypeKind.of(typeBefore);
    TypeKind now = TypeKind.of(typeNow);
    return switch (before) {
      case ARRAY -> now == TypeKind.ARRAY && comparable(element(typeBefore), element(typeNow));
      case BUILT_IN -> now.isText() || TypeKind.base(typeBefore).equals(TypeKind.base(typeNow));
      default -> comparable(before, now) || comparable(now, before);
    };
  }

  private static boolean comparable(TypeKind one, TypeKind other) {
    return switch (one) {
      case TEXT, CHAR -> other != TypeKind.ARRAY && other != TypeKind.BYTES;
      case BOOLEAN -> other == TypeKind.BOOLEAN || other.isNumber();
      case INTEGER, DECIMAL, FLOAT4, FLOAT8, MONEY -> other.isNumber();
      case DATE, TIMESTAMP, TIMESTAMPTZ -> other.isDay();
      case TIME, TIMETZ -> other.isTimeOfDay();
      case BYTES, UUID, JSON, MADE -> other == one;
      case ARRAY, BUILT_IN -> false;
    };
  }

  private static String element(String array) {
    return array.substring(0, array.length() - 2);
  }

  @Override
  public boolean refers(String value, String type, String target, String targetType) {
    return same(value, type, target, targetType)
        || TypeKind.isCitext(targetType) && value.equalsIgnoreCase(target);
  }

  @Override
  public boolean same(Literal before, String typeBefore, Literal now, String typeNow) {
    TypeKind one = TypeKind.of(typeBefore);
    TypeKind other = TypeKind.of(typeNow);
    boolean padded = one == TypeKind.CHAR || other == TypeKind.CHAR;
    return padded
        ? same(before.withoutPadding(), one, now.withoutPadding(), other)
        : same(before, one, now, other);
  }

  private static boolean same(Literal before, TypeKind one, Literal now, TypeKind other) {
    if (before.form() == Literal.Form.BYTES || now.form() == Literal.Form.BYTES) {
      return before.equals(now);
    }
    String was = before.text();
    String is = now.text();
    if (one.isNumber() && other.isNumber()) {
      return NumericText.same(was, one, is, other);
    }
    return was.equals(is) || meansTheSame(before, one, now, other);
  }

  private static boolean meansTheSame(Literal before, TypeKind one, Literal now, TypeKind other) {
    if (one == TypeKind.BOOLEAN || other == TypeKind.BOOLEAN) {
      return before.truth().isPresent() && before.truth().equals(now.truth());
    }
    String was = before.text();
    String is = now.text();
    if (one == TypeKind.UUID || other == TypeKind.UUID) {
      return hexDigits(was).equalsIgnoreCase(hexDigits(is));
    }
    if (one.isDay() || other.isDay()) {
      return PostgresTimestamp.same(was, is);
    }
    if (one.isTimeOfDay() && other.isTimeOfDay()) {
      return one != other && clock(was).equals(clock(is));
    }
    return (one == TypeKind.JSON || other == TypeKind.JSON) && JsonEquality.same(was, is);
  }

  /** A UUID without hyphens and braces, which PostgreSQL accepts in several places. */
  private static String hexDigits(String uuid) {
    return uuid.replace("-", "").replace("{", "").replace("}", "");
  }

  /** A time of day without its offset. */
  private static String clock(String time) {
    int plus = time.indexOf('+');
    int sign = plus < 0 ? time.indexOf('-') : plus;
    return sign < 0 ? time : time.substring(0, sign);
  }
}
