package org.roundtrip.verify;

import java.util.List;
import org.roundtrip.check.CheckResult;

/**
 * What a run found about the history as a whole on one server, before the settings of the report
 * apply.
 *
 * @param checks the results of the checks
 * @param untested the number of branch orders that were not tested
 */
record ChainResult(List<RevisionResult.Outcome> checks, int untested) {

  ChainResult {
    checks = List.copyOf(checks);
  }

  /** The results of the checks. */
  List<CheckResult> results() {
    return checks.stream().map(RevisionResult.Outcome::result).toList();
  }

  /** The same result without the secrets of the settings. */
  ChainResult hide(HiddenSecrets secrets) {
    return new ChainResult(secrets.hideAll(checks), untested);
  }

  /** Whether there is nothing that a time limit could have caused. */
  boolean isClean() {
    return checks.stream().allMatch(check -> check.findings().isEmpty());
  }
}
