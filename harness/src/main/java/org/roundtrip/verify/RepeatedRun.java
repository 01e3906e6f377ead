package org.roundtrip.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.roundtrip.check.MissingDowngrades;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.DatabaseFailure;
import org.roundtrip.finding.Skip;
import org.roundtrip.gate.GateDecisions;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;

/** The run on one engine, repeated from what it found. */
final class RepeatedRun implements EngineRun {

  private final EngineResults found;
  private final ResultCollector results;

  private RepeatedRun(EngineResults found, ResultCollector results) {
    this.found = found;
    this.results = results;
  }

  /**
   * @param settingNotices records which row settings had an effect
   */
  static RepeatedRun of(
      EngineResults found,
      ReportSettings settings,
      boolean hasModels,
      GateDecisions decisions,
      Notices settingNotices) {
    ResultCollector results = new ResultCollector(result -> settings.adjust(result, decisions));
    RepeatedRun run = new RepeatedRun(found, results);
    run.server().ifPresent(server -> run.report(server, settings, decisions, settingNotices));
    run.skipUnreached();
    if (found.chain() != null) {
      Set<RevisionId> broken = new HashSet<>();
      found.verified().stream()
          .filter(each -> each.result().broken())
          .forEach(each -> broken.add(each.revision()));
      found.chain().report(results, broken, found.engine());
    } else if (found.chainSkipped() != null) {
      HistoryResult.skipped(found.engine(), hasModels, found.chainSkipped()).report(results);
    }
    return run;
  }

  private void report(
      ServerInfo server, ReportSettings settings, GateDecisions decisions, Notices notices) {
    MissingDowngrades missing =
        MissingDowngrades.of(selected(), found.missingDowngrades(), server, decisions::accepts);
    RevisionReports reports =
        new RevisionReports(
            server,
            result -> missing.merge(settings.adjust(result, decisions)),
            notices,
            Progress.SILENT);
    for (Revision revision : selected()) {
      result(revision).ifPresent(result -> reports.add(revision, result));
    }
    results.add(reports.results());
  }

  private void skipUnreached() {
    selected().stream()
        .filter(revision -> !hasReported(revision))
        .map(
            revision ->
                new Skip(
                    revision.name(),
                    engine(),
                    Skip.NEED_A_DATABASE,
                    "the run on " + engine().label() + " failed"))
        .forEach(results::add);
  }

  private Optional<RevisionResult> result(Revision revision) {
    return found.verified().stream()
        .filter(each -> each.revision().equals(revision.id()))
        .map(VerifiedRevisions.Verified::result)
        .findFirst();
  }

  @Override
  public Engine engine() {
    return found.engine();
  }

  @Override
  public Optional<ServerInfo> server() {
    return Optional.ofNullable(found.server());
  }

  @Override
  public List<Revision> selected() {
    return found.graph().stream()
        .filter(revision -> found.selected().contains(revision.id()))
        .toList();
  }

  @Override
  public boolean hasReported(@Nullable Revision revision) {
    return revision != null && result(revision).isPresent();
  }

  @Override
  public ResultCollector results() {
    ResultCollector all = new ResultCollector(UnaryOperator.identity());
    all.add(results);
    return all;
  }

  @Override
  public int tested() {
    return (int) found.verified().stream().filter(each -> each.result().untried() == null).count();
  }

  @Override
  public int reused() {
    return found.reused();
  }

  @Override
  public List<String> notices() {
    return found.notices();
  }

  @Override
  public Optional<DatabaseFailure> failure() {
    return Optional.ofNullable(found.failure());
  }
}
