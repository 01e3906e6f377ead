package org.roundtrip.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Gradle selects the class of every class file that it finds, and has all engines choose. */
class GradlesWayTest {

  private static final Path CLASSES = Path.of("target", "test-classes");

  @Test
  void findsTheAnnotatedClassesAmongAll() throws Exception {
    TestPlan plan = LauncherFactory.create().discover(everyClass().build());
    TestIdentifier engine =
        plan.getRoots().stream()
            .filter(root -> root.getUniqueId().equals("[engine:roundtrip]"))
            .findFirst()
            .orElseThrow();
    assertThat(plan.getChildren(engine))
        .extracting(TestIdentifier::getLegacyReportingName)
        .contains(EmptyBodyTest.class.getName(), Fixtures.Broken.class.getName())
        .doesNotContain(Fixtures.Named.class.getName(), GradlesWayTest.class.getName());
  }

  @Test
  void runsThem() throws Exception {
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    LauncherDiscoveryRequest slow = everyClass().filters(TagFilter.includeTags("slow")).build();
    LauncherFactory.create().execute(slow, summary);
    assertThat(summary.getSummary().getTestsStartedCount()).isEqualTo(30);
    assertThat(summary.getSummary().getTestsSucceededCount()).isEqualTo(30);
  }

  private static LauncherDiscoveryRequestBuilder everyClass() throws Exception {
    try (Stream<Path> files = Files.walk(CLASSES)) {
      List<? extends DiscoverySelector> classes =
          files
              .map(file -> CLASSES.relativize(file).toString())
              .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
              .map(name -> name.substring(0, name.length() - ".class".length()))
              .map(name -> name.replace('/', '.').replace('\\', '.'))
              .map(DiscoverySelectors::selectClass)
              .toList();
      return LauncherDiscoveryRequestBuilder.request().selectors(classes);
    }
  }
}
