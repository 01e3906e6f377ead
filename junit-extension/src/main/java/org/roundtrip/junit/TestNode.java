package org.roundtrip.junit;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.roundtrip.revision.SourceLocation;

/** A node of the test tree. Its children are the selected children of the plan. */
final class TestNode extends AbstractTestDescriptor {

  private final Class<?> testClass;
  private final PlannedNode plan;

  /** The display names from below the class to this node; for a test, the whole sentence. */
  private final String place;

  private TestNode(
      UniqueId parent,
      Class<?> testClass,
      PlannedNode plan,
      String place,
      @Nullable TestSource source) {
    super(
        parent.append(plan.subject().segment(), plan.subject().key()),
        plan.subject().title(),
        source);
    this.testClass = testClass;
    this.plan = plan;
    this.place = place;
  }

  static TestNode ofClass(UniqueId engine, Class<?> testClass, PlannedNode plan) {
    return new TestNode(engine, testClass, plan, "", ClassSource.from(testClass));
  }

  /**
   * The child that a unique ID names, if the plan contains it. If the history can no longer be
   * read, every ID resolves to the test that reports why.
   */
  Optional<TestNode> child(UniqueId.Segment segment) {
    return plan.children().stream()
        .filter(
            child -> child.subject() instanceof NodeDescriptor.Reading || isNamed(child, segment))
        .findFirst()
        .map(this::child);
  }

  private static boolean isNamed(PlannedNode child, UniqueId.Segment segment) {
    return child.subject().segment().equals(segment.getType())
        && child.subject().key().equals(segment.getValue());
  }

  /** Selectors of all children of the plan. */
  Set<? extends DiscoverySelector> childSelectors() {
    return plan.children().stream()
        .map(PlannedNode::subject)
        .map(child -> getUniqueId().append(child.segment(), child.key()))
        .map(DiscoverySelectors::selectUniqueId)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  Class<?> testClass() {
    return testClass;
  }

  NodeDescriptor subject() {
    return plan.subject();
  }

  /** Whether this is the test that reports why the history cannot be read. */
  boolean isReading() {
    return subject() instanceof NodeDescriptor.Reading;
  }

  /** Whether the plan contains the child, selected or not. */
  boolean plans(NodeDescriptor child) {
    return plan.children().stream().anyMatch(planned -> planned.subject().equals(child));
  }

  /** Whether a child of the plan is not selected. */
  boolean isPartial() {
    return getChildren().size() < plan.children().size();
  }

  /** The selected children. */
  Stream<TestNode> nodes() {
    return getChildren().stream().map(TestNode.class::cast);
  }

  @Override
  public Type getType() {
    return subject().isTest() ? Type.TEST : Type.CONTAINER;
  }

  /** The tags of the class, on every node, because tag filters apply to tests. */
  @Override
  public Set<TestTag> getTags() {
    return AnnotationSupport.findRepeatableAnnotations(testClass, Tag.class).stream()
        .map(Tag::value)
        .filter(TestTag::isValid)
        .map(TestTag::create)
        .collect(Collectors.toSet());
  }

  /** The name in reports that know only classes and methods. */
  @Override
  public String getLegacyReportingName() {
    return subject().isTest() ? place : testClass.getName();
  }

  private TestNode child(PlannedNode child) {
    NodeDescriptor subject = child.subject();
    String childPlace =
        place.isEmpty() ? subject.title() : place + separator(subject) + subject.title();
    return new TestNode(getUniqueId(), testClass, child, childPlace, source(subject, childPlace));
  }

  private static String separator(NodeDescriptor subject) {
    return subject.isTest() ? ": " : ", ";
  }

  /**
   * The source of a revision is its file. The source of a test is a method of the class, named with
   * the whole sentence, because Surefire takes the names in its reports and for {@code
   * -Dtest=Class#name} only from there.
   */
  private @Nullable TestSource source(NodeDescriptor subject, String sentence) {
    if (subject instanceof NodeDescriptor.Step step) {
      SourceLocation at = step.revision().location();
      return FileSource.from(at.file().toFile(), FilePosition.from(at.line()));
    }
    return subject.isTest() ? MethodSource.from(testClass.getName(), sentence) : null;
  }
}
