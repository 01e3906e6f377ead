package org.roundtrip.verify;

import org.roundtrip.finding.data.FindingData;
import org.roundtrip.shard.Shard;
import org.roundtrip.shard.Timings;

/** What one shard found: all that a report of the whole run needs. */
public final class ShardResults {

  private final ShardData data;

  ShardResults(ShardData data) {
    this.data = data;
  }

  /**
   * Reads what {@link #json} wrote.
   *
   * @throws IllegalArgumentException if another version wrote it, or it is something else
   */
  public static ShardResults read(byte[] json) {
    return new ShardResults(FindingData.read(json, ShardData.class));
  }

  /** As JSON, for this version only. */
  public byte[] json() {
    return FindingData.write(data);
  }

  /** Which shard it is. */
  public Shard shard() {
    return data.shard();
  }

  /** Whether both are shards of one run. */
  public boolean belongsTo(ShardResults other) {
    return data.belongsTo(other.data);
  }

  /** How long each revision took that this run verified itself. */
  public Timings addTo(Timings timings) {
    Timings all = timings;
    for (EngineResults engine : data.engines()) {
      for (VerifiedRevisions.Verified each : engine.verified()) {
        if (!each.elapsed().isZero()) {
          all = all.with(engine.engine(), engine.revision(each.revision()), each.elapsed());
        }
      }
    }
    return all;
  }

  ShardData data() {
    return data;
  }
}
