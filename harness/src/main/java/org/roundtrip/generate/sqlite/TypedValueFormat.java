package org.roundtrip.generate.sqlite;

import java.util.List;
import java.util.regex.Pattern;
import org.roundtrip.generate.value.JsonText;
import org.roundtrip.generate.value.Sample;
import org.roundtrip.generate.value.ValueFormat;
import org.roundtrip.schema.table.ColumnType;

/**
 * The notation in which SQLAlchemy stores numbers, dates, times and JSON in SQLite. Its types write
 * nothing else, and fail when they read something else.
 */
record TypedValueFormat(ValueFormat plain) implements ValueFormat {

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final String CLOCK = "\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,6})?)?";
  private static final Pattern TIME = Pattern.compile(CLOCK);
  private static final Pattern TIMESTAMP = Pattern.compile(DATE + " " + CLOCK);

  private static final Pattern INTEGER = Pattern.compile("[-+]?\\d+");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\d+(\\.\\d*)?([eE][-+]?\\d+)?|Infinity)");

  /** JSON that Python parses and writes differently; null is the same as NULL to it. */
  private static final Pattern REWRITTEN =
      Pattern.compile(
          "^null$|^\\s|\\s$|[^\\x00-\\x7f]|\\d[eE]|\\.\\d+0\\b|[{\\[] |\\s[:}\\]]|\"a\":1,\"a\":2");

  @Override
  public boolean isWritten(ColumnType type, String text) {
    return switch (type.family()) {
      case SMALLINT, INTEGER, BIGINT -> INTEGER.matcher(text).matches();
      case NUMERIC, REAL, DOUBLE -> NUMBER.matcher(text).matches();
      case DATE -> DATE.matcher(text).matches();
      case TIME -> TIME.matcher(text).matches();
      case TIMESTAMP -> TIMESTAMP.matcher(text).matches();
      case JSON -> plain.isWritten(type, text) && !REWRITTEN.matcher(text).find();
      default -> plain.isWritten(type, text);
    };
  }

  @Override
  public String literal(ColumnType type, String text) {
    return plain.literal(
        type,
        switch (type.family()) {
          case TIME, TIMESTAMP -> isWritten(type, text) ? withMicroseconds(text) : text;
          case JSON, JSON_TEXT, JSON_ARRAY_TEXT -> JsonText.spaced(text);
          default -> text;
        });
  }

  private static String withMicroseconds(String text) {
    String clock = text.substring(text.indexOf(' ') + 1);
    String seconds = clock.length() == "00:00".length() ? text + ":00" : text;
    int point = seconds.indexOf('.');
    String digits = point < 0 ? "" : seconds.substring(point + 1);
    return (point < 0 ? seconds : seconds.substring(0, point))
        + "."
        + (digits + "000000").substring(0, 6);
  }

  @Override
  public String literal(boolean truth) {
    return plain.literal(truth);
  }

  @Override
  public List<Sample> edges(ColumnType type) {
    return plain.edges(type);
  }

  @Override
  public ValueFormat typed() {
    return this;
  }
}
