package org.roundtrip.rows.postgres;

import java.math.BigDecimal;
import java.util.Optional;
import org.roundtrip.rows.compare.Literal;

/** The equality of numbers by value, regardless of their notation. */
final class NumericText {

  private NumericText() {}

  /**
   * Whether two numbers are equal. Compares a binary floating-point number exactly with integers
   * and other binary numbers, and by its printed form with decimals.
   */
  static boolean same(String before, TypeKind kindBefore, String now, TypeKind kindNow) {
    Optional<BigDecimal> one = plain(before, kindBefore).number();
    Optional<BigDecimal> other = plain(now, kindNow).number();
    if (one.isEmpty() || other.isEmpty()) {
      return before.equals(now);
    }
    boolean printsTheSame = one.get().compareTo(other.get()) == 0;
    boolean isTheSame = exact(one.get(), kindBefore).compareTo(exact(other.get(), kindNow)) == 0;
    boolean withInteger = kindBefore == TypeKind.INTEGER || kindNow == TypeKind.INTEGER;
    return withInteger ? isTheSame : printsTheSame || isTheSame;
  }

  private static BigDecimal exact(BigDecimal number, TypeKind kind) {
    double binary = kind == TypeKind.FLOAT4 ? number.floatValue() : number.doubleValue();
    return kind.isFloat() && Double.isFinite(binary) ? new BigDecimal(binary) : number;
  }

  /** Money has a currency sign and commas: {@code -$1,000.00}. */
  private static Literal plain(String text, TypeKind kind) {
    if (kind != TypeKind.MONEY) {
      return new Literal(Literal.Form.BARE, text);
    }
    StringBuilder digits = new StringBuilder(text.startsWith("(") ? "-" : "");
    text.chars()
        .filter(c -> c >= '0' && c <= '9' || c == '.' || c == '-')
        .forEach(c -> digits.append((char) c));
    return new Literal(Literal.Form.BARE, digits.toString());
  }
}
