package org.roundtrip.project;

import java.util.Optional;

/**
 * The result of one run of a migration script.
 *
 * @param onlyMarked whether the tool ran nothing and only recorded the revision in its history
 *     table
 * @param recorded the statements of the tool; empty if Roundtrip sent the script itself
 */
public record RunResult(boolean onlyMarked, Optional<RecordedRun> recorded) {

  /** The result of a script that Roundtrip sent. */
  public static final RunResult SENT = new RunResult(false, Optional.empty());
}
