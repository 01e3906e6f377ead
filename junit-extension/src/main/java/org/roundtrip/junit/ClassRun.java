package org.roundtrip.junit;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.DatabaseFailure;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.Report;
import org.roundtrip.finding.Severity;
import org.roundtrip.finding.Skip;
import org.roundtrip.revision.Revision;
import org.roundtrip.verify.Progress;

/**
 * Reports the tests of one class while the run goes on: the tests of a revision as soon as it is
 * tested, those of a database and of the history at the end. Databases can run in parallel; the
 * listener receives one event at a time.
 */
final class ClassRun implements Progress {

  private static final String NO_REPORT = "the run stopped, because another database failed";

  private final TestNode classNode;
  private final EngineExecutionListener listener;
  private final ReportedFindings reported;
  private final Severity failOn;
  private final Set<TestNode> started = new HashSet<>();
  private final Set<Engine> finished = new HashSet<>();

  ClassRun(TestNode classNode, ClassSettings settings, EngineExecutionListener listener) {
    this.classNode = classNode;
    this.listener = listener;
    this.reported = new ReportedFindings(settings.checks());
    this.failOn = settings.failOn();
  }

  @Override
  public synchronized void started(ServerInfo server, int revisions) {
    ReportEntry version = ReportEntry.from("database", server.toString());
    for (TestNode database : databases(server.engine()).toList()) {
      start(database);
      listener.reportingEntryPublished(database, version);
    }
  }

  @Override
  public synchronized void tried(
      ServerInfo server, Revision revision, List<Finding> findings, List<Skip> skips) {
    NodeDescriptor step = new NodeDescriptor.Step(revision);
    for (TestNode database : databases(server.engine()).toList()) {
      database
          .nodes()
          .filter(node -> node.subject().equals(step))
          .forEach(node -> publish(node, findings, skips, null));
      if (database.plans(step)) {
        reported.exclude(findings);
      }
    }
  }

  @Override
  public synchronized void finished(ServerInfo server) {
    finished.add(server.engine());
  }

  /** Publishes the results that are known only at the end of the run. */
  synchronized void finish(Report report) {
    report.notices().forEach(this::publish);
    databases().forEach(database -> finish(database, report));
    finish(report.findings());
  }

  private void publish(String notice) {
    listener.reportingEntryPublished(classNode, ReportEntry.from("notice", notice));
    System.err.println(classNode.testClass().getName() + ": " + notice);
  }

  /** Publishes the findings that concern no database, and finishes the class. */
  synchronized void finish(Collection<Finding> findings) {
    for (TestNode node : classNode.nodes().toList()) {
      if (node.subject() instanceof NodeDescriptor.NotRun skipped) {
        listener.executionSkipped(node, skipped.reason());
      } else if (node.subject() instanceof NodeDescriptor.Leaf) {
        publish(node, findings, finding -> finding.database() == null, null);
      }
    }
    listener.executionFinished(classNode, TestExecutionResult.successful());
  }

  /**
   * Fails every unfinished database because the run was aborted. Finished databases do not fail.
   */
  synchronized void fail(AssertionError cause) {
    List<TestNode> open = databases().filter(node -> !finished.contains(engine(node))).toList();
    databases().filter(node -> !open.contains(node)).forEach(this::leaveUnfinished);
    for (TestNode database : open) {
      start(database);
      listener.executionFinished(database, TestExecutionResult.failed(cause));
    }
    listener.executionFinished(
        classNode,
        open.isEmpty() ? TestExecutionResult.failed(cause) : TestExecutionResult.successful());
  }

  private void leaveUnfinished(TestNode database) {
    database
        .nodes()
        .filter(node -> node.subject().isTest())
        .forEach(leaf -> listener.executionSkipped(leaf, NO_REPORT));
    listener.executionFinished(database, TestExecutionResult.successful());
  }

  private void finish(TestNode database, Report report) {
    start(database);
    Engine engine = engine(database);
    Optional<DatabaseFailure> failure =
        report.failures().stream().filter(f -> f.engine() == engine).findFirst();
    if (failure.isPresent()) {
      AssertionError why =
          TestFailures.of(classNode.testClass(), new EnvironmentException(failure.get().reason()));
      listener.executionFinished(database, TestExecutionResult.failed(why));
      return;
    }
    List<Finding> findings =
        report.findings().stream().filter(finding -> isOn(engine, finding)).toList();
    List<Skip> skips =
        report.skips().stream().filter(s -> s.engine() == null || s.engine() == engine).toList();
    List<TestNode> open = database.nodes().filter(node -> !started.contains(node)).toList();
    for (TestNode node : open) {
      if (node.subject() instanceof NodeDescriptor.Step) {
        publish(node, findings, skips, "the revision was not tested");
      } else if (node.subject() instanceof NodeDescriptor.Leaf leaf) {
        publish(node, findings, matches(leaf), reason(skips, null, leaf));
      } else {
        publish(node, findings, finding -> true, null);
      }
    }
    listener.executionFinished(database, TestExecutionResult.successful());
  }

  private void publish(
      TestNode step, List<Finding> findings, List<Skip> skips, @Nullable String otherwise) {
    Revision revision = ((NodeDescriptor.Step) step.subject()).revision();
    start(step);
    for (TestNode node : step.nodes().toList()) {
      NodeDescriptor.Leaf leaf = (NodeDescriptor.Leaf) node.subject();
      Predicate<Finding> own = finding -> revision.equals(finding.revision());
      String skipped = reason(skips, revision.name(), leaf);
      publish(node, findings, own.and(matches(leaf)), skipped == null ? otherwise : skipped);
    }
    listener.executionFinished(step, TestExecutionResult.successful());
  }

  private void publish(
      TestNode leaf,
      Collection<Finding> findings,
      Predicate<Finding> matching,
      @Nullable String skipped) {
    List<Finding> own = reported.take(findings, matching);
    String reason = skipped == null ? reported.cause(findings, matching).orElse(null) : skipped;
    new TestOutcome(own, failOn, reason).publish(leaf, listener);
  }

  private static Predicate<Finding> matches(NodeDescriptor.Leaf leaf) {
    return finding -> leaf.check().codes().contains(finding.code());
  }

  private static @Nullable String reason(
      List<Skip> skips, @Nullable String revision, NodeDescriptor.Leaf leaf) {
    return skips.stream()
        .filter(skip -> Objects.equals(skip.revision(), revision))
        .filter(
            skip ->
                skip.check().equals(leaf.check().sentence())
                    || skip.check().equals(Skip.NEED_A_DATABASE))
        .map(Skip::reason)
        .findFirst()
        .orElse(null);
  }

  private static boolean isOn(Engine engine, Finding finding) {
    return finding.database() != null && finding.database().engine() == engine;
  }

  private static Engine engine(TestNode database) {
    return ((NodeDescriptor.Database) database.subject()).engine();
  }

  private Stream<TestNode> databases() {
    return classNode.nodes().filter(node -> node.subject() instanceof NodeDescriptor.Database);
  }

  private Stream<TestNode> databases(Engine engine) {
    return databases().filter(database -> engine(database) == engine);
  }

  private void start(TestNode container) {
    if (started.add(container)) {
      listener.executionStarted(container);
    }
  }
}
