package org.roundtrip.junit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Severity;

/**
 * Resolves a setting. Precedence, highest first: the system property, the annotation unless it has
 * the default value, the configuration of the JUnit Platform, the default.
 */
record SettingLookup(Function<String, Optional<String>> parameters) {

  private static final String PREFIX = "roundtrip.";

  String text(String name, String annotated, String defaultValue) {
    return configured(name, annotated, defaultValue).orElse(defaultValue);
  }

  /** The value that the user set, if any. */
  private Optional<String> configured(String name, Object annotated, Object defaultValue) {
    String property = System.getProperty(PREFIX + name);
    if (property != null) {
      return Optional.of(property.strip());
    }
    return annotated.equals(defaultValue)
        ? parameters.apply(PREFIX + name).map(String::strip)
        : Optional.of(String.valueOf(annotated));
  }

  @Nullable String textOrNull(String name, String annotated) {
    String text = text(name, annotated, "");
    return text.isEmpty() ? null : text;
  }

  List<String> words(String name, List<String> annotated) {
    return Arrays.stream(text(name, String.join(",", annotated), "").split(","))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  <E extends Enum<E>> List<String> names(String name, E[] annotated) {
    return words(name, Arrays.stream(annotated).map(Enum::name).toList());
  }

  static Engine engine(String name, String word) {
    return Engine.named(word.toLowerCase(Locale.ROOT))
        .orElseThrow(
            () ->
                wrong(
                    name,
                    word,
                    "one of "
                        + Engine.all().stream()
                            .map(Engine::word)
                            .collect(Collectors.joining(", "))));
  }

  Severity severity(String name, Severity annotated, Severity unsaid) {
    String word = text(name, annotated.word(), unsaid.word());
    return Severity.named(word.toLowerCase(Locale.ROOT))
        .orElseThrow(() -> wrong(name, word, "one of error, warning, note"));
  }

  boolean bool(String name, boolean annotated) {
    String text = text(name, Boolean.toString(annotated), "true");
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong(name, text, "true or false");
    };
  }

  /**
   * @param defaultValue the default of the annotation
   * @param fallback the value if the user sets none
   */
  long number(String name, long annotated, long defaultValue, long fallback) {
    return configured(name, annotated, defaultValue)
        .map(text -> number(name, text))
        .orElse(fallback);
  }

  private static long number(String name, String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw wrong(name, text, "an integer");
    }
  }

  int count(String name, int annotated, int defaultValue) {
    return count(name, annotated, defaultValue, defaultValue, 0);
  }

  /**
   * @param defaultValue the default of the annotation
   * @param fallback the value if the user sets none
   */
  int count(String name, int annotated, int defaultValue, long fallback, int minimum) {
    long number = number(name, annotated, defaultValue, fallback);
    if (number < minimum || number > Integer.MAX_VALUE) {
      throw wrong(name, Long.toString(number), "from " + minimum + " to " + Integer.MAX_VALUE);
    }
    return (int) number;
  }

  static WrongSettingException wrong(String name, String value, String wanted) {
    return new WrongSettingException(
        PREFIX + name + " is '" + value + "', but must be " + wanted + ".");
  }
}
