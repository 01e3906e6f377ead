package org.roundtrip.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.roundtrip.check.ChainEvidence;
import org.roundtrip.check.CheckResult;
import org.roundtrip.check.Checks;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.Skip;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.trip.ChainRunner;

/**
 * What a run found about the history as a whole on one server, before the settings of the report
 * apply.
 *
 * @param checks the results of the checks if the revision at which a walk stops does not fail alone
 * @param ifStopIsKnown the results of the same checks if it does
 * @param untested the number of branch orders that were not tested
 */
record ChainResult(
    List<RevisionResult.Outcome> checks, List<RevisionResult.Outcome> ifStopIsKnown, int untested) {

  ChainResult {
    checks = List.copyOf(checks);
    ifStopIsKnown = List.copyOf(ifStopIsKnown);
  }

  static ChainResult of(ChainEvidence evidence) {
    return new ChainResult(
        RevisionResult.outcomes(Checks.ofChain(evidence)),
        RevisionResult.outcomes(Checks.ofChain(evidence.withKnownStop())),
        evidence.ordersLeftOut());
  }

  /**
   * The results of the checks.
   *
   * @param broken the revisions with a leg that fails, refuses to run or is missing
   */
  private List<CheckResult> results(Set<RevisionId> broken) {
    List<CheckResult> results = new ArrayList<>();
    for (int i = 0; i < checks.size(); i++) {
      boolean known = checks.get(i).findings().stream().anyMatch(f -> isAbout(f, broken));
      results.add((known ? ifStopIsKnown : checks).get(i).result());
    }
    return results;
  }

  private static boolean isAbout(Finding finding, Set<RevisionId> broken) {
    return finding.revision() != null && broken.contains(finding.revision().id());
  }

  /** Adds the results of the checks to those of the run on an engine. */
  void report(ResultCollector target, Set<RevisionId> broken, Engine engine) {
    target.add(results(broken), null, engine);
    if (untested > 0) {
      String reason = untested + " more orders were not tested; the limit is " + ChainRunner.ORDERS;
      target.add(new Skip(null, engine, Checks.BRANCH_ORDER.sentence(), reason));
    }
  }

  /** The same result without the secrets of the settings. */
  ChainResult hide(HiddenSecrets secrets) {
    return new ChainResult(secrets.hideAll(checks), secrets.hideAll(ifStopIsKnown), untested);
  }

  /** Whether there is nothing that a time limit could have caused. */
  boolean isClean() {
    return checks.stream().allMatch(check -> check.findings().isEmpty());
  }
}
