package org.roundtrip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.text.FindingText;
import org.roundtrip.finding.text.Wording;

/**
 * Tells how many sets of rows are tried before the smallest is found, over all findings about rows
 * of the collected incidents, and how many results are minimal. To be run in the module's folder.
 */
final class ShrinkingBenchmark {

  private static final Pattern TRIED =
      Pattern.compile("\\((\\d+) row sets? tested; (possibly not )?minimal");

  private final List<Integer> probes = new ArrayList<>();
  private final List<String> notMinimal = new ArrayList<>();

  private ShrinkingBenchmark() {}

  /** Runs it. */
  public static void main(String[] arguments) throws IOException {
    new ShrinkingBenchmark().run();
  }

  private void run() throws IOException {
    for (Incident incident : Incident.all()) {
      Path project = Files.createTempDirectory("roundtrip-incident");
      try {
        Roundtrip.verify(incident.settings(project)).findings().forEach(f -> count(incident, f));
      } finally {
        delete(project);
      }
    }
    probes.sort(Comparator.naturalOrder());
    int median = probes.get(probes.size() / 2);
    int most = probes.get(probes.size() - 1);
    int minimal = probes.size() - notMinimal.size();
    System.out.printf(
        "%d findings with rows; row sets tested for one: median %d, at most %d; minimal: %d of %d%n",
        probes.size(), median, most, minimal, probes.size());
    notMinimal.forEach(finding -> System.out.println("  possibly not minimal: " + finding));
  }

  private void count(Incident incident, Finding finding) {
    Matcher tried = TRIED.matcher(FindingText.of(finding, Wording.PLAIN));
    if (tried.find()) {
      probes.add(Integer.valueOf(tried.group(1)));
      if (tried.group(2) != null) {
        notMinimal.add(incident + ", " + finding.headline() + ", " + tried.group(1) + " sets");
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
