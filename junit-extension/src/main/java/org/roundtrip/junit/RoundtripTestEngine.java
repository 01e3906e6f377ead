package org.roundtrip.junit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Disabled;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.discovery.EngineDiscoveryRequestResolver;
import org.roundtrip.Roundtrip;
import org.roundtrip.check.Checks;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.Report;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.revision.UnknownRevisionException;
import org.roundtrip.revision.UnreadableHistoryException;
import org.roundtrip.rowtest.WrongDeclarationException;
import org.roundtrip.verify.Progress;
import org.roundtrip.verify.Settings;

/**
 * Runs the classes that carry {@link MigrationRoundTrip}, also those with an empty body, which
 * Jupiter would pass over. The JUnit Platform finds it by itself.
 */
public final class RoundtripTestEngine implements TestEngine {

  private static final String ID = "roundtrip";

  private final BiFunction<Settings, Progress, Report> verify;

  /** For the JUnit Platform. */
  public RoundtripTestEngine() {
    this(Roundtrip::verify);
  }

  RoundtripTestEngine(BiFunction<Settings, Progress, Report> verify) {
    this.verify = verify;
  }

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public Optional<String> getGroupId() {
    return Optional.of("org.roundtrip");
  }

  @Override
  public Optional<String> getArtifactId() {
    return Optional.of("roundtrip-junit");
  }

  @Override
  public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId engine) {
    TestPlanner planner = new TestPlanner(request.getConfigurationParameters()::get);
    EngineDescriptor root = new EngineDescriptor(engine, "Roundtrip");
    EngineDiscoveryRequestResolver.<EngineDescriptor>builder()
        .addClassContainerSelectorResolver(NodeResolver::isForUs)
        .addSelectorResolver(new NodeResolver(engine, planner))
        .addTestDescriptorVisitor(context -> TestDescriptor::prune)
        .build()
        .resolve(request, root);
    return root;
  }

  @Override
  public void execute(ExecutionRequest request) {
    EngineExecutionListener listener = request.getEngineExecutionListener();
    TestDescriptor root = request.getRootTestDescriptor();
    listener.executionStarted(root);
    root.getChildren().forEach(child -> run((TestNode) child, listener));
    listener.executionFinished(root, TestExecutionResult.successful());
  }

  private void run(TestNode classNode, EngineExecutionListener listener) {
    Optional<Disabled> disabled =
        AnnotationSupport.findAnnotation(classNode.testClass(), Disabled.class);
    if (disabled.isPresent()) {
      String reason = disabled.get().value();
      listener.executionSkipped(
          classNode, reason.isEmpty() ? classNode.testClass() + " is @Disabled" : reason);
      return;
    }
    listener.executionStarted(classNode);
    if (classNode.subject() instanceof NodeDescriptor.TestClass subject
        && subject.settings() != null) {
      verify(classNode, subject.settings(), listener);
    } else {
      tellWhyUnreadable(classNode, listener);
    }
  }

  private void verify(
      TestNode classNode, ClassSettings classSettings, EngineExecutionListener listener) {
    ClassRun run = new ClassRun(classNode, classSettings, listener);
    try {
      Settings settings =
          TestSelection.narrow(
              classSettings.withSeedsOf(classNode.testClass()).settings(), classNode);
      if (classNode.nodes().allMatch(node -> node.subject().isTest())) {
        run.finish(withoutDatabase(settings));
      } else {
        run.finish(verify.apply(settings, run));
      }
    } catch (EnvironmentException
        | UnreadableHistoryException
        | UnknownRevisionException
        | WrongDeclarationException
        | WrongSettingException e) {
      run.fail(TestFailures.of(classNode.testClass(), e));
    } catch (RuntimeException | LinkageError e) {
      Class<?> type = classNode.testClass();
      Path project = classSettings.settings().project();
      run.fail(TestFailures.of(type, new UnexpectedFailureException(type, project, e)));
    }
  }

  /** What is wrong with the files. */
  private static List<Finding> withoutDatabase(Settings settings) {
    try (MigrationProject project = settings.open()) {
      return Checks.ofHistory(project.history()).stream()
          .flatMap(verdict -> verdict.findings().stream())
          .toList();
    }
  }

  private static void tellWhyUnreadable(TestNode classNode, EngineExecutionListener listener) {
    for (TestNode test : classNode.nodes().toList()) {
      NodeDescriptor.Reading reading = (NodeDescriptor.Reading) test.subject();
      if (reading.tolerated()) {
        String reason = new JUnitWording(classNode.testClass()).message(reading.problem());
        listener.executionSkipped(test, reason);
        continue;
      }
      listener.executionStarted(test);
      AssertionError failure = TestFailures.of(classNode.testClass(), reading.problem());
      listener.executionFinished(test, TestExecutionResult.failed(failure));
    }
    listener.executionFinished(classNode, TestExecutionResult.successful());
  }
}
