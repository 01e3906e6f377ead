package org.roundtrip.junit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.MultipleFailuresError;
import org.roundtrip.finding.Evidence.SchemaChanges;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.text.FindingText;
import org.roundtrip.revision.SourceLocation;

/** Converts findings to the failures that test tools display best. */
final class TestFailures {

  private TestFailures() {}

  /**
   * One failure for all of them, with both texts where there are two, so that an IDE shows a diff.
   */
  static AssertionError of(Class<?> testClass, List<Finding> findings) {
    List<AssertionFailedError> each =
        findings.stream().map(finding -> of(testClass, finding)).toList();
    if (each.size() == 1) {
      return each.get(0);
    }
    MultipleFailuresError all = new MultipleFailuresError(null, each);
    all.setStackTrace(each.get(0).getStackTrace());
    return all;
  }

  /** A failure that is one sentence, and its cause. */
  static AssertionError of(Class<?> testClass, Exception failure) {
    String sentence = new JUnitWording(testClass).message(failure);
    AssertionFailedError error = new AssertionFailedError(sentence, failure.getCause());
    error.setStackTrace(new StackTraceElement[] {at(testClass, null)});
    return error;
  }

  private static AssertionFailedError of(Class<?> testClass, Finding finding) {
    String text = FindingText.of(finding, new JUnitWording(testClass)).stripTrailing();
    AssertionFailedError error =
        finding
            .evidence(SchemaChanges.class)
            .map(c -> new AssertionFailedError(text, c.expected(), c.actual()))
            .orElseGet(() -> new AssertionFailedError(text));
    error.setStackTrace(new StackTraceElement[] {at(testClass, finding.location())});
    return error;
  }

  /** The way through our own code tells a user nothing; the migration's line does. */
  private static StackTraceElement at(Class<?> testClass, @Nullable SourceLocation location) {
    return location == null
        ? new StackTraceElement(testClass.getName(), "migrations", null, -1)
        : new StackTraceElement(
            testClass.getName(), "migrations", location.file().toString(), location.line());
  }
}
