package org.roundtrip.verify;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Report;
import org.roundtrip.finding.RowComparison;
import org.roundtrip.gate.GateDecisions;

/** Makes the report of a run from what its shards found. */
public final class MergedShards {

  private final List<ShardData> shards;
  private final ShardData first;

  private MergedShards(List<ShardData> shards) {
    this.shards = shards;
    this.first = shards.get(0);
  }

  /**
   * The report.
   *
   * @param shards all shards of one run, in any order
   */
  public static Report report(Collection<ShardResults> shards) {
    return new MergedShards(
            shards.stream()
                .map(ShardResults::data)
                .sorted(Comparator.comparingInt(data -> data.shard().number()))
                .toList())
        .report();
  }

  private Report report() {
    GateDecisions decisions =
        new GateDecisions(first.settings().gate(), first.waivers(), LocalDate.now());
    ResultCollector results =
        new ResultCollector(result -> first.settings().adjust(result, decisions));
    first.results().forEach(result -> result.report(results));
    first.skips().forEach(results::add);
    List<EngineResults> engines = engines();
    Notices settingNotices =
        new Notices(
            first.settings().names(),
            first.settings().rows() == RowComparison.WITH_GENERATED
                && engines.stream().allMatch(EngineResults::isWhole),
            null);
    List<EngineRun> runs = new ArrayList<>();
    for (EngineResults engine : engines) {
      runs.add(
          RepeatedRun.of(
              engine, first.settings(), first.contents().hasModels(), decisions, settingNotices));
    }
    return new RunReport(
            first.settings(),
            first.contents(),
            decisions,
            results,
            runs,
            all(ShardData::failures),
            Stream.concat(all(ShardData::notices).stream(), settingNotices.all().stream()).toList(),
            elapsed())
        .report(false);
  }

  private <T> List<T> all(Function<ShardData, List<T>> part) {
    return shards.stream().flatMap(shard -> part.apply(shard).stream()).distinct().toList();
  }

  /** Each engine once, with what all shards found on it. */
  private List<EngineResults> engines() {
    Map<Engine, EngineResults> engines = new TreeMap<>();
    shards.stream()
        .flatMap(shard -> shard.engines().stream())
        .forEach(found -> engines.merge(found.engine(), found, EngineResults::and));
    return List.copyOf(engines.values());
  }

  /** The shards run side by side. */
  private Duration elapsed() {
    return shards.stream().map(ShardData::elapsed).max(Duration::compareTo).orElseThrow();
  }
}
