package org.roundtrip.junit;

import java.lang.reflect.Modifier;
import java.util.Optional;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.discovery.NestedClassSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.support.discovery.SelectorResolver;

/** Turns what was selected into nodes: classes, and any node by its unique id. */
record NodeResolver(UniqueId engine, Planner planner) implements SelectorResolver {

  /** Whether a class is for this engine. */
  static boolean isForUs(Class<?> type) {
    return !Modifier.isAbstract(type.getModifiers())
        && AnnotationSupport.isAnnotated(type, MigrationRoundTrip.class);
  }

  @Override
  public Resolution resolve(ClassSelector selector, Context context) {
    Class<?> type = selector.getJavaClass();
    return isForUs(type)
        ? match(context.addToParent(parent -> Optional.of(classNode(type))))
        : Resolution.unresolved();
  }

  @Override
  public Resolution resolve(NestedClassSelector selector, Context context) {
    return match(context.resolve(DiscoverySelectors.selectClass(selector.getNestedClass())));
  }

  @Override
  public Resolution resolve(UniqueIdSelector selector, Context context) {
    UniqueId id = selector.getUniqueId();
    if (!id.hasPrefix(engine) || id.equals(engine)) {
      return Resolution.unresolved();
    }
    UniqueId parent = id.removeLastSegment();
    UniqueId.Segment last = id.getLastSegment();
    if (parent.equals(engine)) {
      return match(
          ReflectionSupport.tryToLoadClass(last.getValue())
              .toOptional()
              .flatMap(type -> context.resolve(DiscoverySelectors.selectClass(type))));
    }
    UniqueIdSelector above = DiscoverySelectors.selectUniqueId(parent);
    Optional<Node> unreadable =
        context.resolve(above).map(Node.class::cast).filter(Node::isReading);
    return match(
        unreadable.isPresent()
            ? unreadable
            : context.addToParent(() -> above, node -> ((Node) node).child(last)));
  }

  private Node classNode(Class<?> type) {
    return Node.ofClass(engine, type, planner.plan(type));
  }

  private static Resolution match(Optional<?> found) {
    return found
        .filter(Node.class::isInstance)
        .map(Node.class::cast)
        .map(node -> Resolution.match(Match.exact(node, node::childSelectors)))
        .orElseGet(Resolution::unresolved);
  }
}
