package org.roundtrip.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.roundtrip.check.CheckName;
import org.roundtrip.check.Checks;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.ToolMissingException;
import org.roundtrip.revision.RevisionGraph;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.revision.UnknownRevisionException;
import org.roundtrip.revision.UnreadableHistoryException;
import org.roundtrip.rowtest.WrongDeclarationException;
import org.roundtrip.verify.Selection;
import org.roundtrip.verify.Settings;

/** Plans the test tree of a class from its files alone. */
record TestPlanner(Function<String, Optional<String>> parameters) {

  /** The whole tree, or one test that fails with the reason if the class cannot be read. */
  PlannedNode plan(Class<?> type) {
    boolean tolerant = false;
    try {
      ClassSettings classSettings = ClassSettings.of(type, parameters);
      tolerant = classSettings.ifToolPresent();
      return new PlannedNode(
          new NodeDescriptor.TestClass(type, classSettings), children(type, classSettings));
    } catch (WrongSettingException
        | EnvironmentException
        | WrongDeclarationException
        | UnreadableHistoryException
        | UnexpectedFailureException
        | UnknownRevisionException problem) {
      boolean tolerated = tolerant && problem instanceof ToolMissingException;
      PlannedNode reading = PlannedNode.leaf(new NodeDescriptor.Reading(problem, tolerated));
      return new PlannedNode(new NodeDescriptor.TestClass(type, null), List.of(reading));
    }
  }

  private static List<PlannedNode> children(Class<?> type, ClassSettings classSettings) {
    try (MigrationProject project = classSettings.settings().open()) {
      return children(classSettings, project);
    } catch (EnvironmentException
        | WrongDeclarationException
        | UnreadableHistoryException
        | UnknownRevisionException problem) {
      throw problem;
    } catch (RuntimeException | LinkageError e) {
      throw new UnexpectedFailureException(type, classSettings.settings().project(), e);
    }
  }

  private static List<PlannedNode> children(ClassSettings classSettings, MigrationProject project) {
    Settings settings = classSettings.settings();
    List<PlannedNode> children =
        new ArrayList<>(checks(CheckName.Scope.HISTORY, classSettings, project));
    project.notRun().stream()
        .map(left -> PlannedNode.leaf(new NodeDescriptor.NotRun(left.name(), left.reason())))
        .forEach(children::add);
    (settings.engines().isEmpty() ? project.engines() : settings.engines())
        .stream()
            .sorted()
            .map(engine -> database(engine, project, classSettings))
            .filter(database -> !database.children().isEmpty())
            .forEach(children::add);
    return children;
  }

  private static PlannedNode database(
      Engine engine, MigrationProject project, ClassSettings classSettings) {
    List<PlannedNode> children = new ArrayList<>(revisions(classSettings, project.on(engine)));
    if (children.isEmpty()) {
      return new PlannedNode(new NodeDescriptor.Database(engine), children);
    }
    children.addAll(checks(CheckName.Scope.CHAIN, classSettings, project));
    children.add(PlannedNode.leaf(new NodeDescriptor.Rest()));
    return new PlannedNode(new NodeDescriptor.Database(engine), children);
  }

  private static List<PlannedNode> revisions(
      ClassSettings classSettings, MigrationProject project) {
    RevisionGraph graph = project.history().graph();
    Set<RevisionId> selected = Selection.of(graph, classSettings.settings());
    List<PlannedNode> checks = checks(CheckName.Scope.REVISION, classSettings, project);
    return graph.revisions().stream()
        .filter(revision -> selected.contains(revision.id()))
        .map(revision -> new PlannedNode(new NodeDescriptor.Step(revision), checks))
        .toList();
  }

  private static List<PlannedNode> checks(
      CheckName.Scope scope, ClassSettings classSettings, MigrationProject project) {
    return Checks.names(scope, project.hasModels()).stream()
        .filter(classSettings::looksAt)
        .map(check -> PlannedNode.leaf(new NodeDescriptor.Leaf(check)))
        .toList();
  }
}
