package org.roundtrip.junit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;

/**
 * Settles what holds for a setting: a system property, else what the annotation says when that is
 * not the default, else the JUnit Platform's configuration, else the default.
 */
record SettingLookup(Function<String, Optional<String>> parameters) {

  private static final String PREFIX = "roundtrip.";

  String text(String name, String annotated, String unsaid) {
    return said(name, annotated, unsaid).orElse(unsaid);
  }

  /** What the user says, if anything. */
  private Optional<String> said(String name, Object annotated, Object unsaid) {
    String property = System.getProperty(PREFIX + name);
    if (property != null) {
      return Optional.of(property.strip());
    }
    return annotated.equals(unsaid)
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

  boolean bool(String name, boolean annotated) {
    String text = text(name, Boolean.toString(annotated), "true");
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong(name, text, "true or false");
    };
  }

  /**
   * @param unsaid the annotation's default
   * @param otherwise what holds when the user says nothing
   */
  long number(String name, long annotated, long unsaid, long otherwise) {
    return said(name, annotated, unsaid).map(text -> number(name, text)).orElse(otherwise);
  }

  private static long number(String name, String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw wrong(name, text, "an integer");
    }
  }

  int count(String name, int annotated, int unsaid) {
    return count(name, annotated, unsaid, unsaid, 0);
  }

  /**
   * @param unsaid the annotation's default
   * @param otherwise what holds when the user says nothing
   */
  int count(String name, int annotated, int unsaid, long otherwise, int least) {
    long number = number(name, annotated, unsaid, otherwise);
    if (number < least || number > Integer.MAX_VALUE) {
      throw wrong(name, Long.toString(number), "from " + least + " to " + Integer.MAX_VALUE);
    }
    return (int) number;
  }

  static WrongSettingException wrong(String name, String value, String wanted) {
    return new WrongSettingException(
        PREFIX + name + " is '" + value + "', but must be " + wanted + ".");
  }
}
