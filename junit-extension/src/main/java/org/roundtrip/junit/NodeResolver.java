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
record NodeResolver(UniqueId engine, TestPlanner planner) implements SelectorResolver {

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
    Optional<TestNode> unreadable =
        context.resolve(above).map(TestNode.class::cast).filter(TestNode::isReading);
    return match(
        unreadable.isPresent()
            ? unreadable
            : context.addToParent(() -> above, node -> ((TestNode) node).child(last)));
  }

  private TestNode classNode(Class<?> type) {
    return TestNode.ofClass(engine, type, planner.plan(type));
  }

  private static Resolution match(Optional<?> found) {
    return found
        .filter(TestNode.class::isInstance)
        .map(TestNode.class::cast)
        .map(node -> Resolution.match(Match.exact(node, node::childSelectors)))
        .orElseGet(Resolution::unresolved);
  }
}
