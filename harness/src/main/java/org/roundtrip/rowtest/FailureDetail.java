package org.roundtrip.rowtest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values that a server names in the message of a violated constraint.
 *
 * @param columns the columns
 * @param values their values, as text; {@code null} for NULL
 */
record FailureDetail(List<String> columns, List<String> values) {

  private static final Pattern KEY = Pattern.compile("Key \\((.+?)\\)=\\((.*?)\\) ");

  private static final List<Pattern> NULLS =
      Stream.of(
              "null value in column \"([^\"]+)\"",
              "column \"([^\"]+)\" of relation \"[^\"]+\" contains null values",
              "NOT NULL constraint failed: \\w+\\.(\\w+)")
          .map(Pattern::compile)
          .toList();

  private static final Pattern UNIQUE =
      Pattern.compile("UNIQUE constraint failed: (\\w+\\.\\w+(?:, \\w+\\.\\w+)*)");

  /** The columns in which rows share values, if the server names columns without values. */
  static List<String> sharedColumns(String message) {
    Matcher unique = UNIQUE.matcher(message);
    return unique.find()
        ? Stream.of(unique.group(1).split(", "))
            .map(column -> column.substring(column.lastIndexOf('.') + 1))
            .toList()
        : List.of();
  }

  static Optional<FailureDetail> of(String message) {
    Matcher key = KEY.matcher(message);
    return key.find() ? Optional.of(ofKey(key.group(1), key.group(2))) : ofNull(message);
  }

  private static FailureDetail ofKey(String columns, String values) {
    return new FailureDetail(
        Stream.of(columns.split(", ")).map(column -> column.replace("\"", "")).toList(),
        List.of(values.split(", ", -1)));
  }

  private static Optional<FailureDetail> ofNull(String message) {
    return NULLS.stream()
        .map(pattern -> pattern.matcher(message))
        .filter(Matcher::find)
        .findFirst()
        .map(found -> new FailureDetail(List.of(found.group(1)), List.of("null")));
  }

  /**
   * Whether a row has the values, as far as they are known.
   *
   * @param row the value of a column as a SQL literal; null if it is unknown
   */
  boolean matches(UnaryOperator<@Nullable String> row) {
    return IntStream.range(0, Math.min(columns.size(), values.size()))
        .allMatch(i -> matches(row.apply(columns.get(i)), values.get(i)));
  }

  private static boolean matches(@Nullable String literal, String value) {
    if (literal == null) {
      return true;
    }
    return literal.startsWith("'") && literal.endsWith("'")
        ? literal.substring(1, literal.length() - 1).replace("''", "'").equals(value)
        : literal.toLowerCase(Locale.ROOT).equals(value);
  }
}
