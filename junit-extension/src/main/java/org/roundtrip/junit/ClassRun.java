package org.roundtrip.junit;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.Report;
import org.roundtrip.finding.Skip;
import org.roundtrip.revision.Revision;
import org.roundtrip.verify.Progress;

/**
 * Tells the tests of one class as the run goes on: a revision's when it was tried, those of a
 * database and of the history at the end. Databases may be walked at once; the listener hears one
 * event at a time.
 */
final class ClassRun implements Progress {

  private static final String NO_REPORT = "the run stopped, because another database failed";

  private final TestNode classNode;
  private final EngineExecutionListener listener;
  private final ReportedFindings reported;
  private final Set<TestNode> begun = new HashSet<>();
  private final Set<Engine> walked = new HashSet<>();

  ClassRun(TestNode classNode, ClassSettings asked, EngineExecutionListener listener) {
    this.classNode = classNode;
    this.listener = listener;
    this.reported = new ReportedFindings(asked.checks());
  }

  @Override
  public synchronized void started(ServerInfo server, int revisions) {
    ReportEntry which = ReportEntry.from("database", server.toString());
    for (TestNode database : databases(server.engine()).toList()) {
      begin(database);
      listener.reportingEntryPublished(database, which);
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
          .forEach(node -> tell(node, findings, skips, null));
      if (database.plans(step)) {
        reported.leaveOut(findings);
      }
    }
  }

  @Override
  public synchronized void finished(ServerInfo server) {
    walked.add(server.engine());
  }

  /** Tells what the end of the run has shown. */
  synchronized void finish(Report report) {
    report
        .notices()
        .forEach(
            notice ->
                listener.reportingEntryPublished(classNode, ReportEntry.from("notice", notice)));
    databases().forEach(database -> finish(database, report));
    finish(report.findings());
  }

  /** Tells what is seen without a database, and ends the class. */
  synchronized void finish(Collection<Finding> findings) {
    for (TestNode node : classNode.nodes().toList()) {
      if (node.subject() instanceof NodeDescriptor.NotRun left) {
        listener.executionSkipped(node, left.reason());
      } else if (node.subject() instanceof NodeDescriptor.Leaf) {
        tell(node, findings, finding -> finding.database() == null, null);
      }
    }
    listener.executionFinished(classNode, TestExecutionResult.successful());
  }

  /**
   * Ends all that is open because the run could not go on; a database that was done is no worse.
   */
  synchronized void fail(AssertionError why) {
    List<TestNode> open = databases().filter(node -> !walked.contains(engine(node))).toList();
    databases().filter(node -> !open.contains(node)).forEach(this::leaveUnfinished);
    for (TestNode database : open) {
      begin(database);
      listener.executionFinished(database, TestExecutionResult.failed(why));
    }
    listener.executionFinished(
        classNode,
        open.isEmpty() ? TestExecutionResult.failed(why) : TestExecutionResult.successful());
  }

  private void leaveUnfinished(TestNode database) {
    database
        .nodes()
        .filter(node -> node.subject().isTest())
        .forEach(leaf -> listener.executionSkipped(leaf, NO_REPORT));
    listener.executionFinished(database, TestExecutionResult.successful());
  }

  private void finish(TestNode database, Report report) {
    begin(database);
    Engine engine = engine(database);
    List<Finding> findings =
        report.findings().stream().filter(finding -> isOn(engine, finding)).toList();
    List<Skip> skips =
        report.skips().stream().filter(s -> s.engine() == null || s.engine() == engine).toList();
    List<TestNode> open = database.nodes().filter(node -> !begun.contains(node)).toList();
    for (TestNode node : open) {
      if (node.subject() instanceof NodeDescriptor.Step) {
        tell(node, findings, skips, "the revision was not tested");
      } else if (node.subject() instanceof NodeDescriptor.Leaf leaf) {
        tell(node, findings, has(leaf), reason(skips, null, leaf));
      } else {
        tell(node, findings, finding -> true, null);
      }
    }
    listener.executionFinished(database, TestExecutionResult.successful());
  }

  private void tell(
      TestNode step, List<Finding> findings, List<Skip> skips, @Nullable String otherwise) {
    Revision revision = ((NodeDescriptor.Step) step.subject()).revision();
    begin(step);
    for (TestNode node : step.nodes().toList()) {
      NodeDescriptor.Leaf leaf = (NodeDescriptor.Leaf) node.subject();
      Predicate<Finding> own = finding -> revision.equals(finding.revision());
      String skipped = reason(skips, revision.name(), leaf);
      tell(node, findings, own.and(has(leaf)), skipped == null ? otherwise : skipped);
    }
    listener.executionFinished(step, TestExecutionResult.successful());
  }

  private void tell(
      TestNode leaf,
      Collection<Finding> findings,
      Predicate<Finding> fitting,
      @Nullable String skipped) {
    new TestOutcome(reported.take(findings, fitting), skipped).publish(leaf, listener);
  }

  private static Predicate<Finding> has(NodeDescriptor.Leaf leaf) {
    return finding -> leaf.check().codes().contains(finding.code());
  }

  private static @Nullable String reason(
      List<Skip> skips, @Nullable String revision, NodeDescriptor.Leaf leaf) {
    return skips.stream()
        .filter(skip -> Objects.equals(skip.revision(), revision))
        .filter(skip -> skip.check().equals(leaf.check().sentence()))
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

  private void begin(TestNode container) {
    if (begun.add(container)) {
      listener.executionStarted(container);
    }
  }
}
