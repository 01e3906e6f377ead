package org.roundtrip.finding;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.setting.SettingValue;

/**
 * How a finding can be seen again.
 *
 * @param project the project's folder, as the user named it
 * @param revision the revision's full name
 * @param settings what else bears on what is found; without passwords
 * @param rows the token of the one set of rows that shows it; null where none is needed
 */
public record Reproduction(
    Path project,
    String revision,
    Engine engine,
    List<SettingValue> settings,
    @Nullable String rows) {

  /** Copies the list. */
  public Reproduction {
    settings = List.copyOf(settings);
  }
}
