package org.roundtrip.setting;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A message for the user that can mention settings. Each front end replaces them by its own option
 * or property names.
 *
 * @param sentence the message, with {@code {}} as the placeholder of each argument
 * @param arguments settings and strings, in the order of the placeholders
 */
public record Advice(String sentence, List<Object> arguments) {

  private static final String PLACEHOLDER = "{}";

  /** Copies the list. */
  public Advice {
    arguments = List.copyOf(arguments);
  }

  /**
   * Creates a message with these arguments.
   *
   * @param arguments a {@link SettingValue} is replaced by the front end, also inside a nested
   *     advice; all other arguments are converted to strings
   */
  public static Advice of(String sentence, @Nullable Object... arguments) {
    return new Advice(
        sentence,
        Arrays.stream(arguments)
            .map(each -> isFormattedLater(each) ? each : String.valueOf(each))
            .toList());
  }

  private static boolean isFormattedLater(@Nullable Object argument) {
    return argument instanceof SettingValue || argument instanceof Advice;
  }

  /**
   * Formats the message.
   *
   * @param naming formats a setting for the front end
   */
  public String worded(Function<SettingValue, String> naming) {
    StringBuilder text = new StringBuilder();
    int start = 0;
    for (Object argument : arguments) {
      int placeholder = sentence.indexOf(PLACEHOLDER, start);
      text.append(sentence, start, placeholder).append(worded(argument, naming));
      start = placeholder + PLACEHOLDER.length();
    }
    return text.append(sentence, start, sentence.length()).toString();
  }

  private static String worded(Object argument, Function<SettingValue, String> naming) {
    if (argument instanceof Advice advice) {
      return advice.worded(naming);
    }
    return argument instanceof SettingValue setting ? naming.apply(setting) : argument.toString();
  }

  /** Formats the message without a front end. */
  public String plain() {
    return worded(SettingValue::plain);
  }
}
