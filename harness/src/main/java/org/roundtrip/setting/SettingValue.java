package org.roundtrip.setting;

import org.jspecify.annotations.Nullable;

/**
 * A setting and its value.
 *
 * @param value null if the user must choose it; empty to mention only the setting
 */
public record SettingValue(Setting setting, @Nullable String value) {

  /** Whether the setting is mentioned without a value. */
  public boolean isBare() {
    return "".equals(value);
  }

  /** The value, or a placeholder if the user must choose it. */
  public String shown() {
    return value == null ? setting.placeholder() : value;
  }

  /** Formats the setting without a front end. */
  public String plain() {
    return switch (setting) {
      case VALUES -> "in roundtrip.toml";
      case DEBUG -> "its cause says where";
      default ->
          "the setting '%s'".formatted(setting.word()) + (isBare() ? "" : " (" + shown() + ")");
    };
  }
}
