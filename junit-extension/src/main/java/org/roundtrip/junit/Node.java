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

/** A node of the test tree. Its children are those that were chosen of the plan's. */
final class Node extends AbstractTestDescriptor {

  private final Class<?> testClass;
  private final Plan plan;

  /** Where it is below its class, in words; of a test the whole sentence. */
  private final String place;

  private Node(
      UniqueId parent, Class<?> testClass, Plan plan, String place, @Nullable TestSource source) {
    super(
        parent.append(plan.subject().segment(), plan.subject().key()),
        plan.subject().title(),
        source);
    this.testClass = testClass;
    this.plan = plan;
    this.place = place;
  }

  static Node ofClass(UniqueId engine, Class<?> testClass, Plan plan) {
    return new Node(engine, testClass, plan, "", ClassSource.from(testClass));
  }

  /**
   * The child that a unique id names, if the plan has it. What was once there and cannot be read
   * any more leads to the test that says why.
   */
  Optional<Node> child(UniqueId.Segment segment) {
    return plan.children().stream()
        .filter(child -> child.subject() instanceof Subject.Reading || isNamed(child, segment))
        .findFirst()
        .map(this::child);
  }

  private static boolean isNamed(Plan child, UniqueId.Segment segment) {
    return child.subject().segment().equals(segment.getType())
        && child.subject().key().equals(segment.getValue());
  }

  /** What selects all the children of the plan. */
  Set<? extends DiscoverySelector> childSelectors() {
    return plan.children().stream()
        .map(Plan::subject)
        .map(child -> getUniqueId().append(child.segment(), child.key()))
        .map(DiscoverySelectors::selectUniqueId)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  Class<?> testClass() {
    return testClass;
  }

  Subject subject() {
    return plan.subject();
  }

  /** Whether it is the test that says why nothing else can be known. */
  boolean isReading() {
    return subject() instanceof Subject.Reading;
  }

  /** Whether there is such a child in the plan, chosen or not. */
  boolean plans(Subject child) {
    return plan.children().stream().anyMatch(planned -> planned.subject().equals(child));
  }

  /** Whether something that was planned was not chosen. */
  boolean isPartial() {
    return getChildren().size() < plan.children().size();
  }

  /** The chosen children. */
  Stream<Node> nodes() {
    return getChildren().stream().map(Node.class::cast);
  }

  @Override
  public Type getType() {
    return subject().isTest() ? Type.TEST : Type.CONTAINER;
  }

  /** The class's tags, on every node, since filters look at tests. */
  @Override
  public Set<TestTag> getTags() {
    return AnnotationSupport.findRepeatableAnnotations(testClass, Tag.class).stream()
        .map(Tag::value)
        .filter(TestTag::isValid)
        .map(TestTag::create)
        .collect(Collectors.toSet());
  }

  /** For reports that know only classes and methods: a test is the whole sentence. */
  @Override
  public String getLegacyReportingName() {
    return subject().isTest() ? place : testClass.getName();
  }

  private Node child(Plan child) {
    Subject subject = child.subject();
    String here = place.isEmpty() ? subject.title() : place + separator(subject) + subject.title();
    return new Node(getUniqueId(), testClass, child, here, source(subject, here));
  }

  private static String separator(Subject subject) {
    return subject.isTest() ? ": " : ", ";
  }

  /**
   * A revision is its file. A test is a method of the class, named with the whole sentence:
   * Surefire takes names for its reports and for {@code -Dtest=Class#name} from there and nowhere
   * else.
   */
  private @Nullable TestSource source(Subject subject, String sentence) {
    if (subject instanceof Subject.Step step) {
      SourceLocation at = step.revision().location();
      return FileSource.from(at.file().toFile(), FilePosition.from(at.line()));
    }
    return subject.isTest() ? MethodSource.from(testClass.getName(), sentence) : null;
  }
}
