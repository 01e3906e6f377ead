package org.roundtrip.setting;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A sentence for the user, which may name settings. Each front end names them in its own way.
 *
 * @param sentence with {@code {}} for each argument; without any, it stands as it is
 * @param arguments settings and texts, in the order of the sentence
 */
public record Advice(String sentence, List<Object> arguments) {

  private static final String PLACE = "{}";

  /** Copies the list. */
  public Advice {
    arguments = List.copyOf(arguments);
  }

  /**
   * A sentence with these arguments.
   *
   * @param arguments a {@link SettingValue} is named by the front end, also inside of another
   *     advice; all else is text
   */
  public static Advice of(String sentence, @Nullable Object... arguments) {
    return new Advice(
        sentence,
        Arrays.stream(arguments)
            .map(each -> isWorded(each) ? each : String.valueOf(each))
            .toList());
  }

  private static boolean isWorded(@Nullable Object argument) {
    return argument instanceof SettingValue || argument instanceof Advice;
  }

  /**
   * The whole sentence.
   *
   * @param naming how a front end names a setting
   */
  public String worded(Function<SettingValue, String> naming) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (Object argument : arguments) {
      int place = sentence.indexOf(PLACE, from);
      text.append(sentence, from, place).append(worded(argument, naming));
      from = place + PLACE.length();
    }
    return text.append(sentence, from, sentence.length()).toString();
  }

  private static String worded(Object argument, Function<SettingValue, String> naming) {
    if (argument instanceof Advice advice) {
      return advice.worded(naming);
    }
    return argument instanceof SettingValue setting ? naming.apply(setting) : argument.toString();
  }

  /** The whole sentence, for whoever has no front end. */
  public String plain() {
    return worded(SettingValue::plain);
  }
}
