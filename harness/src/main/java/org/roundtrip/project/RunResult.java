package org.roundtrip.project;

import java.util.Optional;

/**
 * What one run of a migration script did.
 *
 * @param onlyMarked whether the tool ran nothing and wrote into its history table that it had
 * @param recorded what the tool was seen to send; empty where we send the script ourselves
 */
public record RunResult(boolean onlyMarked, Optional<RecordedRun> recorded) {

  /** A script that we sent. */
  public static final RunResult SENT = new RunResult(false, Optional.empty());
}
