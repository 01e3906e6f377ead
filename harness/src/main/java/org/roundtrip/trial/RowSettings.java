package org.roundtrip.trial;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.seed.value.Sources;

/**
 * How made rows are tried.
 *
 * @param on whether rows are looked at at all
 * @param tries how many sets of rows by chance a revision is tried with, each way, besides those
 *     that are made on purpose; 0 for no made rows at all
 * @param seed where random choices start; two runs with one seed do the same
 * @param limit how long a revision may be tried with rows on one database
 * @param tables the only tables to make rows for; empty for all
 * @param sources what the user knows about values
 * @param only the only case to try, or null for all
 */
public record RowSettings(
    boolean on,
    int tries,
    long seed,
    Duration limit,
    List<String> tables,
    Sources sources,
    @Nullable CaseToken only) {

  /** Copies the list. */
  public RowSettings {
    tables = List.copyOf(tables);
  }

  /** The settings of a user who says nothing. */
  public static RowSettings defaults() {
    return new RowSettings(true, 1, 1, Duration.ofSeconds(20), List.of(), Sources.none(), null);
  }

  /** Without rows. */
  public static RowSettings none() {
    RowSettings usual = defaults();
    return new RowSettings(
        false, 0, usual.seed, usual.limit, usual.tables, usual.sources, usual.only);
  }

  /** Whether rows are made. */
  public boolean made() {
    return on && tries > 0;
  }
}
