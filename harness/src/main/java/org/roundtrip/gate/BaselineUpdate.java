package org.roundtrip.gate;

import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How a baseline changes after a run.
 *
 * @param baseline the baseline of the run
 * @param kept the baseline to write
 * @param fixed the entries that no longer occur
 * @param added the findings that the baseline does not list; none for a new baseline, which lists
 *     all
 */
public record BaselineUpdate(
    Baseline baseline, Baseline kept, List<BaselineEntry> fixed, List<BaselineEntry> added) {

  /** Copies the lists. */
  public BaselineUpdate {
    fixed = List.copyOf(fixed);
    added = List.copyOf(added);
  }

  static BaselineUpdate of(Baseline baseline, SortedSet<BaselineEntry> found, Coverage coverage) {
    if (!Files.exists(baseline.file())) {
      return new BaselineUpdate(baseline, baseline.with(found), List.of(), List.of());
    }
    List<BaselineEntry> fixed = fixed(baseline, found, coverage);
    SortedSet<BaselineEntry> left = new TreeSet<>(baseline.entries());
    fixed.forEach(left::remove);
    List<BaselineEntry> added =
        found.stream().filter(entry -> !baseline.entries().contains(entry)).toList();
    return new BaselineUpdate(baseline, baseline.with(left), fixed, added);
  }

  /** The entries that the run could have found again and did not. */
  static List<BaselineEntry> fixed(
      Baseline baseline, Collection<BaselineEntry> found, Coverage coverage) {
    return baseline.entries().stream()
        .filter(entry -> !found.contains(entry))
        .filter(entry -> coverage.examined(entry.code(), entry.revision(), entry.database()))
        .toList();
  }

  /** Whether there is nothing to write or to report. */
  public boolean isUnchanged() {
    return added.isEmpty() && kept.equals(baseline);
  }
}
