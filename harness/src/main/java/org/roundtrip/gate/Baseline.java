package org.roundtrip.gate;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The known findings of a history, which do not fail a run.
 *
 * @param file the file, which need not exist
 */
public record Baseline(Path file, SortedSet<BaselineEntry> entries) {

  /** The name of the file beside {@code roundtrip.toml}. */
  public static final String NAME = "roundtrip-baseline.json";

  /** Copies the entries. */
  public Baseline {
    entries = Collections.unmodifiableSortedSet(new TreeSet<>(entries));
  }

  /** A baseline without entries. */
  public static Baseline none(Path file) {
    return new Baseline(file, new TreeSet<>());
  }

  /** The same file with other entries. */
  public Baseline with(Collection<BaselineEntry> others) {
    return new Baseline(file, new TreeSet<>(others));
  }
}
