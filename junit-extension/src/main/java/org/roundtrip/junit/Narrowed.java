package org.roundtrip.junit;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.roundtrip.dialect.Engine;
import org.roundtrip.verify.Settings;

/** What has to be verified for the tests that were chosen. */
final class Narrowed {

  private Narrowed() {}

  /** The settings of a class, narrowed to the chosen databases and revisions. */
  static Settings narrow(Settings settings, Node classNode) {
    Set<Engine> engines =
        classNode
            .nodes()
            .map(Node::subject)
            .filter(Subject.Database.class::isInstance)
            .map(subject -> ((Subject.Database) subject).engine())
            .collect(Collectors.toSet());
    List<Node> databases =
        classNode.nodes().filter(node -> node.subject() instanceof Subject.Database).toList();
    boolean whole =
        databases.stream().flatMap(Node::nodes).anyMatch(node -> node.subject().isTest())
            || databases.stream().noneMatch(Node::isPartial);
    Settings narrowed = engines.isEmpty() ? settings : settings.withEngines(engines);
    return whole ? narrowed : narrowed.withRevisions(revisions(databases));
  }

  private static List<String> revisions(List<Node> databases) {
    return databases.stream()
        .flatMap(Node::nodes)
        .map(Node::subject)
        .filter(Subject.Step.class::isInstance)
        .map(subject -> ((Subject.Step) subject).revision().id().value())
        .distinct()
        .toList();
  }
}
