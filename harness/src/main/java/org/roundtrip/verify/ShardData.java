package org.roundtrip.verify;

import java.time.Duration;
import java.util.List;
import org.roundtrip.finding.DatabaseFailure;
import org.roundtrip.finding.Skip;
import org.roundtrip.gate.WaiverComments;
import org.roundtrip.shard.Shard;

/**
 * All that a run found, before the settings of the report apply.
 *
 * @param waivers the waivers in the files of the history
 * @param results what was found without a database
 * @param skips the revisions that do not run
 * @param notices what the user should know, beside what the runs on the engines tell
 */
record ShardData(
    Shard shard,
    ReportSettings settings,
    ProjectContents contents,
    List<WaiverComments.Contents> waivers,
    List<HistoryResult> results,
    List<Skip> skips,
    List<String> notices,
    List<EngineResults> engines,
    List<DatabaseFailure> failures,
    Duration elapsed) {

  ShardData {
    waivers = List.copyOf(waivers);
    results = List.copyOf(results);
    skips = List.copyOf(skips);
    notices = List.copyOf(notices);
    engines = List.copyOf(engines);
    failures = List.copyOf(failures);
  }

  /** Whether another shard is of the same history with the same settings. */
  boolean belongsTo(ShardData other) {
    return shard.count() == other.shard.count()
        && settings.equals(other.settings)
        && contents.equals(other.contents)
        && waivers.equals(other.waivers)
        && results.equals(other.results);
  }
}
