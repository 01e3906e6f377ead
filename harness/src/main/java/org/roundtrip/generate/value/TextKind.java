package org.roundtrip.generate.value;

import java.util.ArrayList;
import java.util.List;
import org.roundtrip.schema.table.ColumnType;
import org.roundtrip.schema.table.TypeFamily;

/** Text with and without a limit. */
final class TextKind implements Kind {

  private static final String DIGITS =
      "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

  @Override
  public String token(ColumnType type, ColumnContext context) {
    String text = context.toString();
    return type.length() < 0 || text.length() <= type.length()
        ? text
        : code(context, type.length());
  }

  /**
   * A short token: letters that identify the place, then the row; in lower case unless the length
   * is 1.
   */
  static String code(ColumnContext context, int length) {
    if (length == 1) {
      return digits(context.row(), 62, 1);
    }
    int width = length < 4 ? 2 : 3;
    int rest = Math.min(length - width, 5);
    return (rest == 0 ? "" : digits(context.hash(), 36, rest)) + digits(context.row(), 36, width);
  }

  private static String digits(int number, int base, int width) {
    StringBuilder text = new StringBuilder();
    int left = number;
    for (int i = 0; i < width; i++) {
      text.insert(0, DIGITS.charAt(Math.floorMod(left, base)));
      left /= base;
    }
    return text.toString();
  }

  @Override
  public List<Sample> edges(ColumnType type, ValueFormat format) {
    int limit = type.length();
    List<Sample> samples = new ArrayList<>();
    samples.add(new Sample("", "empty"));
    if (limit > 0) {
      samples.add(new Sample("x".repeat(limit), "longest"));
      samples.add(new Sample("é".repeat(limit), "longest, of two bytes each"));
      samples.add(new Sample("x" + " ".repeat(limit - 1), "longest, of blanks"));
    }
    samples.addAll(PLAIN);
    samples.addAll(format.edges(type));
    if (limit < 0) {
      samples.add(new Sample("lorem ipsum ".repeat(25), "300 characters"));
      samples.add(new Sample("xyz".repeat(1000), "3000 characters"));
    }
    return fitting(type, samples);
  }

  private static final List<Sample> PLAIN =
      List.of(
          new Sample(" ", "blank"),
          new Sample("Ab@Example.com", "upper and lower case"),
          new Sample("x ", "trailing blank"),
          new Sample("É", "composed"),
          new Sample("E\u0301", "decomposed"),
          new Sample("it's", "quote"),
          new Sample("007", "leading zeros"),
          new Sample("4.0", "number with a point"),
          new Sample("1e3", "number with an exponent"),
          new Sample("1", "number"),
          new Sample("a\\b", "backslash"),
          new Sample("a\nb", "line break"),
          new Sample("😀", "outside the basic plane"),
          new Sample(" x", "leading blank"),
          new Sample("NULL", "the word NULL"));

  /** The samples that fit the length of the type. */
  static List<Sample> fitting(ColumnType type, List<Sample> samples) {
    boolean free = type.length() < 0 || type.family() == TypeFamily.CITEXT;
    return samples.stream().filter(s -> free || size(s.text()) <= type.length()).toList();
  }

  static int size(String text) {
    return text.codePointCount(0, text.length());
  }
}
