package org.roundtrip.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.check.CheckName;
import org.roundtrip.check.CheckResult;
import org.roundtrip.check.Checks;
import org.roundtrip.dialect.Engine;

/**
 * What a run found without a database, before the settings of the report apply.
 *
 * @param engine the engine whose history it is; null if all engines share it
 */
record HistoryResult(@Nullable Engine engine, List<RevisionResult.Outcome> checks) {

  HistoryResult {
    checks = List.copyOf(checks);
  }

  static HistoryResult of(@Nullable Engine engine, List<CheckResult> results) {
    return new HistoryResult(engine, RevisionResult.outcomes(results));
  }

  /** The checks of the whole history on an engine on which nothing runs. */
  static HistoryResult skipped(Engine engine, boolean hasModels, String reason) {
    return of(engine, Checks.skipped(CheckName.Scope.CHAIN, hasModels, reason));
  }

  void report(ResultCollector target) {
    target.add(checks.stream().map(RevisionResult.Outcome::result).toList(), null, engine);
  }

  /** The same result without the secrets of the settings. */
  HistoryResult hide(HiddenSecrets secrets) {
    return new HistoryResult(engine, secrets.hideAll(checks));
  }
}
