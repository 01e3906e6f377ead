package org.roundtrip.setting;

import org.jspecify.annotations.Nullable;

/**
 * A setting and its value.
 *
 * @param value null for one that the user has to choose; empty where only the name matters
 */
public record SettingValue(Setting setting, @Nullable String value) {

  /** Whether it is named without a value. */
  public boolean isBare() {
    return "".equals(value);
  }

  /** The value, or what stands for one that the user has to choose. */
  public String shown() {
    return value == null ? setting.placeholder() : value;
  }

  /** How it is named where there is no front end. */
  public String plain() {
    return switch (setting) {
      case VALUES -> "in roundtrip.toml";
      case DEBUG -> "its cause says where";
      default ->
          "the setting '%s'".formatted(setting.word()) + (isBare() ? "" : " (" + shown() + ")");
    };
  }
}
