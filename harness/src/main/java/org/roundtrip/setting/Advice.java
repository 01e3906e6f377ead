package org.roundtrip.setting;

import java.util.List;
import java.util.function.Function;

/**
 * A sentence that says what to do.
 *
 * @param sentence with {@code {}} where a setting is named
 * @param settings the settings, in the order of the sentence
 */
public record Advice(String sentence, List<SettingValue> settings) {

  private static final String PLACE = "{}";

  /** Copies the list. */
  public Advice {
    settings = List.copyOf(settings);
  }

  /** A sentence that names these settings. */
  public static Advice of(String sentence, SettingValue... settings) {
    return new Advice(sentence, List.of(settings));
  }

  /**
   * The whole sentence.
   *
   * @param naming how a front end names a setting
   */
  public String worded(Function<SettingValue, String> naming) {
    String text = sentence;
    int from = 0;
    for (SettingValue setting : settings) {
      int place = text.indexOf(PLACE, from);
      String name = naming.apply(setting);
      text = text.substring(0, place) + name + text.substring(place + PLACE.length());
      from = place + name.length();
    }
    return text;
  }
}
