package org.roundtrip.verify;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.check.CheckResult;
import org.roundtrip.check.MissingDowngrades;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.DatabaseFailure;
import org.roundtrip.finding.Skip;
import org.roundtrip.gate.GateDecisions;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.revision.SourceLocation;

/** What the run on one engine found so far. Another thread can ask for it at any time. */
final class RunFindings implements EngineRun {

  private final RunInputs inputs;
  private final EarlierResults earlier;
  private final GateDecisions decisions;
  private final ResultCollector results;
  private final Map<RevisionId, SourceLocation> missing;
  private final VerifiedRevisions verified = new VerifiedRevisions();
  private final List<RevisionReports> reports = new CopyOnWriteArrayList<>();
  private volatile @Nullable ServerInfo server;
  private volatile Supplier<List<String>> serverNotices = List::of;
  private volatile @Nullable RuntimeException failure;
  private volatile @Nullable ChainResult chain;
  private volatile @Nullable String chainSkipped;
  private boolean merged;

  /**
   * @param decisions which findings fail the run
   */
  RunFindings(RunInputs inputs, EarlierResults earlier, GateDecisions decisions) {
    this.inputs = inputs;
    this.earlier = earlier;
    this.decisions = decisions;
    this.results = new ResultCollector(this::adjusted);
    this.missing = MissingDowngrades.locations(selected(), inputs.migrator(), inputs.engine());
  }

  private CheckResult adjusted(CheckResult result) {
    return inputs.settings().adjust(result, decisions);
  }

  /**
   * The server is available.
   *
   * @param notices asked when they are reported, because the server learns during the run which
   *     roles remain
   */
  void started(ServerInfo info, Supplier<List<String>> notices) {
    server = info;
    serverNotices = notices;
  }

  /** The run cannot go on. */
  void failed(RuntimeException e) {
    failure = e;
  }

  /** The results of the revisions. */
  VerifiedRevisions verified() {
    return verified;
  }

  /**
   * Begins a part of the plan.
   *
   * @param settingNotices records which row settings had an effect
   */
  RevisionReports begin(Notices settingNotices, Progress progress) {
    MissingDowngrades known =
        MissingDowngrades.of(selected(), missing, knownServer(), decisions::accepts);
    RevisionReports own =
        new RevisionReports(
            knownServer(), result -> known.merge(adjusted(result)), settingNotices, progress);
    reports.add(own);
    return own;
  }

  /** All parts of the plan are complete. */
  synchronized void merge() {
    reports.forEach(own -> results.add(own.results()));
    UnfilledTables unfilled = new UnfilledTables(engine());
    reports.forEach(own -> unfilled.merge(own.unfilled(), results));
    merged = true;
  }

  void add(ChainResult result) {
    chain = result;
    result.report(results, verified.broken(), engine());
  }

  void skipChain(String reason) {
    chainSkipped = reason;
    HistoryResult.skipped(engine(), inputs.project().hasModels(), reason).report(results);
  }

  @Override
  public Engine engine() {
    return inputs.engine();
  }

  ServerInfo knownServer() {
    return Objects.requireNonNull(server);
  }

  @Override
  public Optional<ServerInfo> server() {
    return Optional.ofNullable(server);
  }

  /** What ended the run; empty if it came to its end. */
  Optional<RuntimeException> exception() {
    return Optional.ofNullable(failure);
  }

  @Override
  public Optional<DatabaseFailure> failure() {
    return exception().map(e -> inputs.settings().failure(engine(), e));
  }

  @Override
  public int tested() {
    return verified.tested();
  }

  @Override
  public int reused() {
    return earlier.revisions().size();
  }

  @Override
  public List<Revision> selected() {
    return inputs.plan().graph().revisions().stream()
        .filter(revision -> inputs.plan().tried().contains(revision.id()))
        .toList();
  }

  @Override
  public boolean hasReported(@Nullable Revision revision) {
    return revision != null && reports.stream().anyMatch(own -> own.hasReported(revision));
  }

  @Override
  public synchronized ResultCollector results() {
    ResultCollector all = new ResultCollector(UnaryOperator.identity());
    all.add(results);
    if (merged) {
      return all;
    }
    reports.forEach(own -> all.add(own.results()));
    String reason =
        failure == null ? "the run was interrupted" : "the run on " + engine().label() + " failed";
    selected().stream()
        .filter(revision -> !hasReported(revision))
        .map(revision -> new Skip(revision.name(), engine(), Skip.NEED_A_DATABASE, reason))
        .forEach(all::add);
    return all;
  }

  @Override
  public List<String> notices() {
    Stream<String> notReused =
        earlier
            .gap()
            .map(why -> "Not all results on " + engine().label() + " can be reused: " + why + ".")
            .stream();
    return Stream.concat(serverNotices.get().stream(), notReused).toList();
  }

  /** All that the run found, from which another run can make a report. */
  EngineResults recorded() {
    return new EngineResults(
        engine(),
        inputs.plan().graph().revisions(),
        selected().stream().map(Revision::id).toList(),
        missing.entrySet().stream()
            .map(entry -> new EngineResults.MissingDowngrade(entry.getKey(), entry.getValue()))
            .toList(),
        server,
        verified.all(inputs.plan().graph()),
        chain,
        chainSkipped,
        reused(),
        notices(),
        failure().orElse(null));
  }
}
