package org.roundtrip.setting;

import org.jspecify.annotations.Nullable;

/**
 * A setting and its value.
 *
 * @param value null for one that the user has to choose
 */
public record SettingValue(Setting setting, @Nullable String value) {

  /** The value, or what stands for one that the user has to choose. */
  public String shown() {
    return value == null ? setting.placeholder() : value;
  }
}
