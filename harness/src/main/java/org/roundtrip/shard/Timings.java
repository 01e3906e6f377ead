package org.roundtrip.shard;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.roundtrip.dialect.Engine;
import org.roundtrip.revision.Revision;

/** How long the verification of each revision took in an earlier run. Immutable. */
public final class Timings {

  /** Nothing is known. */
  public static final Timings NONE = new Timings(Map.of());

  private static final double SHORTEST = 0.001;

  private final Map<String, Map<String, Double>> seconds = new TreeMap<>();

  /**
   * @param seconds by the word of the engine and the name of the revision
   */
  Timings(Map<String, Map<String, Double>> seconds) {
    seconds.forEach((engine, own) -> this.seconds.put(engine, new TreeMap<>(own)));
  }

  /** By the word of the engine and the name of the revision. */
  Map<String, Map<String, Double>> seconds() {
    return Collections.unmodifiableMap(seconds);
  }

  /** The timings with one more. */
  public Timings with(Engine engine, Revision revision, Duration elapsed) {
    Timings copy = new Timings(seconds);
    copy.seconds
        .computeIfAbsent(engine.word(), word -> new TreeMap<>())
        .put(revision.name(), Math.max(SHORTEST, elapsed.toMillis() / 1000.0));
    return copy;
  }

  /** The seconds of each revision; an unknown one takes as long as the mean of the known ones. */
  List<Double> of(Engine engine, List<Revision> revisions) {
    Map<String, Double> own = seconds.getOrDefault(engine.word(), Map.of());
    double mean =
        revisions.stream()
            .filter(revision -> own.containsKey(revision.name()))
            .mapToDouble(revision -> own.get(revision.name()))
            .average()
            .orElse(1);
    return revisions.stream()
        .map(revision -> Math.max(SHORTEST, own.getOrDefault(revision.name(), mean)))
        .toList();
  }
}
