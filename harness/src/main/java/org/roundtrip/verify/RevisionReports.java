package org.roundtrip.verify;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.roundtrip.check.CheckResult;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.finding.Skip;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;

/**
 * Reports the results of revisions on one server, which arrive in the order of the history. Not
 * thread-safe, except that another thread can ask what was reported.
 */
final class RevisionReports {

  private final ServerInfo server;
  private final UnaryOperator<CheckResult> adjustment;
  private final Notices notices;
  private final Progress progress;
  private final UnfilledTables unfilled;
  private final ResultCollector results;
  private final Set<RevisionId> reported = ConcurrentHashMap.newKeySet();

  /**
   * @param adjustment applied to the result of each check
   * @param notices records which row settings had an effect
   */
  RevisionReports(
      ServerInfo server,
      UnaryOperator<CheckResult> adjustment,
      Notices notices,
      Progress progress) {
    this.server = server;
    this.adjustment = adjustment;
    this.notices = notices;
    this.progress = progress;
    this.unfilled = new UnfilledTables(server.engine());
    this.results = new ResultCollector(adjustment);
  }

  /** The findings and the skipped checks. */
  ResultCollector results() {
    return results;
  }

  /** Whether a revision was reported, as tested or not. */
  boolean hasReported(Revision revision) {
    return reported.contains(revision.id());
  }

  /** The tables for which no row could be generated. */
  UnfilledTables unfilled() {
    return unfilled;
  }

  void add(Revision revision, RevisionResult result) {
    notices.see(revision, result);
    ResultCollector own = new ResultCollector(adjustment);
    own.add(
        result.results().stream().map(check -> check.without(unfilled::isReported)).toList(),
        revision.name(),
        server.engine());
    unfilled.record(revision, result.unfilled(), own);
    for (String reason : result.omissions()) {
      own.add(new Skip(revision.name(), server.engine(), "some generated rows", reason));
    }
    if (result.untried() != null) {
      own.add(new Skip(revision.name(), server.engine(), Skip.NEED_A_DATABASE, result.untried()));
    }
    own.group();
    results.add(own);
    reported.add(revision.id());
    if (result.untried() == null) {
      progress.tried(server, revision, own.findings(), own.skips());
    } else {
      progress.untried(server, revision, own.findings(), own.skips());
    }
  }
}
