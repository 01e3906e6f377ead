package org.roundtrip.finding;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.setting.SettingValue;

/**
 * How to reproduce a finding.
 *
 * @param project the project's folder, as the user passed it
 * @param revision the full name of the revision
 * @param settings the other settings that affect findings, without passwords
 * @param rows the token of the row set that reproduces the problem; null if none is needed
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
