package org.roundtrip.junit;

import static org.junit.platform.testkit.engine.EventType.FINISHED;
import static org.junit.platform.testkit.engine.EventType.REPORTING_ENTRY_PUBLISHED;
import static org.junit.platform.testkit.engine.EventType.SKIPPED;

import java.util.stream.Collectors;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** What happened when something was run, as text. */
final class Story {

  private Story() {}

  /** Every test and every container that failed, in the order in which they ended. */
  static String of(TestEngine engine, DiscoverySelector... selectors) {
    return of(EngineTestKit.engine(engine).selectors(selectors).execute());
  }

  static String of(EngineExecutionResults results) {
    return results.allEvents().stream()
        .map(Story::line)
        .collect(Collectors.joining())
        .replaceAll("SQLite [0-9.]+", "SQLite X")
        .replaceAll("(?m) +$", "");
  }

  private static String line(Event event) {
    TestDescriptor node = event.getTestDescriptor();
    if (event.getType() == SKIPPED) {
      return name(node) + ": skipped, " + event.getRequiredPayload(String.class) + "\n";
    }
    if (event.getType() == REPORTING_ENTRY_PUBLISHED) {
      return name(node) + ": says " + entry(event.getRequiredPayload(ReportEntry.class)) + "\n";
    }
    return event.getType() == FINISHED
        ? result(node, event.getRequiredPayload(TestExecutionResult.class))
        : "";
  }

  private static String result(TestDescriptor node, TestExecutionResult result) {
    if (result.getThrowable().isPresent()) {
      return name(node) + ": FAILED\n" + result.getThrowable().get().getMessage().indent(4);
    }
    return node.isTest() ? name(node) + ": passed\n" : "";
  }

  private static String entry(ReportEntry entry) {
    return entry.getKeyValuePairs().entrySet().stream()
        .map(pair -> pair.getKey() + " = " + pair.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String name(TestDescriptor node) {
    return node.getParent()
        .filter(parent -> !parent.isRoot())
        .map(parent -> name(parent) + " › " + node.getDisplayName())
        .orElse(node.getDisplayName());
  }
}
