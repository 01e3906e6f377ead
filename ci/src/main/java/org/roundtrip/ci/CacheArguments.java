package org.roundtrip.ci;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cache.ResultCache;
import picocli.CommandLine.Option;

/** Whether results of earlier runs are reused. */
final class CacheArguments {

  static final String VARIABLE = "ROUNDTRIP_CACHE";

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description = {
        "Directory of results, to reuse those of earlier runs with equal inputs. Default: the variable "
            + VARIABLE
            + ", otherwise no cache."
      })
  private @Nullable Path folder;

  @Option(names = "--no-cache", description = "Verify everything in this run.")
  private boolean disabled;

  /** The cache; null for none. */
  @Nullable ResultCache cache(Map<String, String> environment) {
    String variable = environment.getOrDefault(VARIABLE, "");
    if (disabled || folder == null && variable.isBlank()) {
      return null;
    }
    Path named = folder == null ? Path.of(variable) : folder;
    return new ResultCache(named, ResultCache.DEFAULT_LIMIT);
  }
}
