package org.roundtrip.junit;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.roundtrip.dialect.Engine;
import org.roundtrip.verify.Settings;

/** What has to be verified for the tests that were chosen. */
final class TestSelection {

  private TestSelection() {}

  /** The settings of a class, narrowed to the chosen databases and revisions. */
  static Settings narrow(Settings settings, TestNode classNode) {
    Set<Engine> engines =
        classNode
            .nodes()
            .map(TestNode::subject)
            .filter(NodeDescriptor.Database.class::isInstance)
            .map(subject -> ((NodeDescriptor.Database) subject).engine())
            .collect(Collectors.toSet());
    List<TestNode> databases =
        classNode
            .nodes()
            .filter(node -> node.subject() instanceof NodeDescriptor.Database)
            .toList();
    boolean whole =
        databases.stream().flatMap(TestNode::nodes).anyMatch(node -> node.subject().isTest())
            || databases.stream().noneMatch(TestNode::isPartial);
    Settings narrowed = engines.isEmpty() ? settings : settings.withEngines(engines);
    return whole ? narrowed : narrowed.withRevisions(revisions(databases));
  }

  private static List<String> revisions(List<TestNode> databases) {
    return databases.stream()
        .flatMap(TestNode::nodes)
        .map(TestNode::subject)
        .filter(NodeDescriptor.Step.class::isInstance)
        .map(subject -> ((NodeDescriptor.Step) subject).revision().id().value())
        .distinct()
        .toList();
  }
}
