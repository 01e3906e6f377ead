package org.roundtrip.gate;

import java.nio.file.Path;
import java.util.List;

/**
 * Which findings fail a run, as the project configures it.
 *
 * @param waivers the waivers of the configuration file
 */
public record Gate(Policy policy, List<Waiver> waivers, Baseline baseline) {

  /** Without a configuration. */
  public static final Gate DEFAULT =
      new Gate(Policy.DEFAULT, List.of(), Baseline.none(Path.of(Baseline.NAME)));

  /** Copies the list. */
  public Gate {
    waivers = List.copyOf(waivers);
  }
}
