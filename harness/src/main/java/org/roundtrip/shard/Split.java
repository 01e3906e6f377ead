package org.roundtrip.shard;

import java.util.ArrayList;
import java.util.List;
import org.roundtrip.dialect.Engine;
import org.roundtrip.revision.Revision;

/**
 * Splits revisions into consecutive parts that take about the same time. The same revisions and
 * timings give the same parts.
 */
public final class Split {

  private Split() {}

  /**
   * The revisions of a part.
   *
   * @param revisions all revisions to verify, in the order of the history
   */
  public static List<Revision> part(
      List<Revision> revisions, Shard shard, Engine engine, Timings timings) {
    List<Double> seconds = timings.of(engine, revisions);
    double all = seconds.stream().mapToDouble(Double::doubleValue).sum();
    List<Revision> part = new ArrayList<>();
    double before = 0;
    for (int i = 0; i < revisions.size(); i++) {
      double middle = before + seconds.get(i) / 2;
      int number = Math.min(shard.count(), 1 + (int) (middle / all * shard.count()));
      if (number == shard.number()) {
        part.add(revisions.get(i));
      }
      before += seconds.get(i);
    }
    return part;
  }
}
