package org.roundtrip.verify;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cache.CacheKey;
import org.roundtrip.cache.ResultCache;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.database.ShutdownHook;
import org.roundtrip.finding.data.FindingData;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;

/**
 * The results of earlier runs that are valid for this run on one engine, and the results of this
 * run for later ones. Thread-safe.
 */
final class EarlierResults {

  /** No results of earlier runs, and none are kept. */
  static final EarlierResults NONE =
      new EarlierResults(
          null, new VerdictKeys(Map.of(), null, null), Duration.ZERO, HiddenSecrets.of(Map.of()));

  private final @Nullable ResultCache cache;
  private final VerdictKeys keys;
  private final Duration limit;
  private final HiddenSecrets secrets;
  private final Map<RevisionId, RevisionResult> known = new HashMap<>();
  private @Nullable ChainResult chain;
  private final Map<CacheKey, Record> added = new ConcurrentHashMap<>();

  private EarlierResults(
      @Nullable ResultCache cache, VerdictKeys keys, Duration limit, HiddenSecrets secrets) {
    this.cache = cache;
    this.keys = keys;
    this.limit = limit;
    this.secrets = secrets;
  }

  /** Reads the results of the cache in the settings, if there is one. */
  static EarlierResults of(RunInputs inputs) {
    Settings settings = inputs.settings();
    ResultCache cache = settings.cache();
    if (cache == null) {
      return NONE;
    }
    EarlierResults results =
        new EarlierResults(
            cache,
            VerdictKeys.of(inputs),
            settings.databases().statementTimeout(),
            settings.secrets());
    results.read(cache, inputs);
    return results;
  }

  private void read(ResultCache from, RunInputs inputs) {
    inputs
        .plan()
        .tried()
        .forEach(
            id ->
                read(from, keys.revisions().get(id), RevisionResult.class)
                    .ifPresent(result -> known.put(id, result)));
    if (inputs.chainSkip() == null) {
      chain = read(from, keys.chain(), ChainResult.class).orElse(null);
    }
  }

  private static <T extends Record> Optional<T> read(
      ResultCache from, @Nullable CacheKey key, Class<T> type) {
    try {
      return Optional.ofNullable(key).flatMap(from::get).map(data -> FindingData.read(data, type));
    } catch (IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  /** The result of a revision. */
  Optional<RevisionResult> of(Revision revision) {
    return Optional.ofNullable(known.get(revision.id()));
  }

  /** The revisions with a result. */
  Set<RevisionId> revisions() {
    return Collections.unmodifiableSet(known.keySet());
  }

  /** Whether a run has nothing left to do. */
  boolean isComplete(RunInputs inputs) {
    return known.keySet().containsAll(inputs.plan().tried())
        && (chain != null || inputs.chainSkip() != null);
  }

  /** The server of the results. */
  Optional<ServerInfo> server() {
    return known.values().stream().map(RevisionResult::server).findFirst();
  }

  /** The result of the whole history. */
  Optional<ChainResult> chain() {
    return Optional.ofNullable(chain);
  }

  /** Why not all results can be reused, in one sentence; empty if they can. */
  Optional<String> gap() {
    return Optional.ofNullable(keys.gap());
  }

  /**
   * Adds a result of this run. A result with findings that took as long as a statement may run is
   * not reused: perhaps the time limit caused them.
   */
  void add(Revision revision, RevisionResult result, Duration elapsed) {
    CacheKey key = keys.revisions().get(revision.id());
    if (key != null && (result.isClean() || elapsed.compareTo(limit) < 0)) {
      added.put(key, result.hide(secrets));
    }
  }

  /** Adds the result of the whole history, under the same condition. */
  void add(ChainResult result, Duration elapsed) {
    if (keys.chain() != null && (result.isClean() || elapsed.compareTo(limit) < 0)) {
      added.put(keys.chain(), result.hide(secrets));
    }
  }

  /**
   * Keeps the results of this run for later ones. Only a run that came to its end may call this: a
   * server that stops causes failures that are not the project's.
   */
  void keep() {
    if (cache != null && !added.isEmpty() && !ShutdownHook.hasBegun()) {
      added.forEach((key, result) -> cache.put(key, FindingData.write(result)));
      cache.prune();
    }
  }
}
