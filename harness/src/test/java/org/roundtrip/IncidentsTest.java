package org.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.finding.Cause;
import org.roundtrip.finding.FailingRows;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.Report;
import org.roundtrip.finding.text.FindingText;
import org.roundtrip.finding.text.Wording;

/** What went wrong somewhere is found by rows that are made, and nothing else is. */
class IncidentsTest {

  private static final Pattern VERSION = Pattern.compile("\\((SQLite|PostgreSQL) [\\d.]+\\)");

  @TempDir Path project;

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.roundtrip.Incident#all")
  void justWhatIsWrongIsFound(Incident incident) throws IOException {
    Report report = Roundtrip.verify(incident.settings(project));

    assertThat(codes(report)).as(text(report)).isEqualTo(incident.expected());
    assertThat(report.checksRun()).isPositive();
    Set<String> causes = causes(incident, report);
    if (incident.causes().isEmpty()) {
      assertThat(causes).as(text(report)).noneMatch(cause -> cause.endsWith("unknown"));
    } else {
      assertThat(causes).as(text(report)).isEqualTo(incident.causes());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tried_on_copies")
  void copiesGiveTheSameVerdict(Incident incident) throws IOException {
    Report report = Roundtrip.verify(incident.settings(project).withOneTransaction(false));

    assertThat(codes(report)).as(text(report)).isEqualTo(incident.expected());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("told")
  void itIsToldInTheseWords(Incident incident) throws IOException {
    Report report = Roundtrip.verify(incident.settings(project));

    if (Boolean.getBoolean("approve")) {
      Files.writeString(incident.text(), text(report));
    }
    assertThat(text(report)).isEqualTo(Files.readString(incident.text()));
  }

  /**
   * One incident for each engine and verdict, since copies of a PostgreSQL database take their
   * time; all of them with {@code -Dincidents.copies=all}.
   */
  static Collection<Incident> tried_on_copies() {
    Map<String, Incident> chosen = new LinkedHashMap<>();
    boolean all = "all".equals(System.getProperty("incidents.copies"));
    for (Incident incident : Incident.all()) {
      String kind = all ? incident.toString() : incident.engine() + " " + incident.expected();
      chosen.putIfAbsent(kind, incident);
    }
    return chosen.values();
  }

  static List<Incident> told() {
    return Incident.all().stream().filter(incident -> Files.exists(incident.text())).toList();
  }

  private static Set<String> codes(Report report) {
    return report.findings().stream()
        .flatMap(Finding::all)
        .map(finding -> finding.code() + " " + finding.severity().word())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> causes(Incident incident, Report report) throws IOException {
    Set<String> causes = new TreeSet<>();
    for (Finding finding : report.findings().stream().flatMap(Finding::all).toList()) {
      Cause cause = finding.cause();
      if (finding.evidence(FailingRows.class).isPresent() && cause != null) {
        String place = incident.place(cause.location().line());
        causes.add(finding.code() + " " + (cause.statement() == null ? "unknown" : place));
      }
    }
    return causes;
  }

  private String text(Report report) {
    return report.findings().stream()
        .map(finding -> FindingText.of(finding, Wording.PLAIN))
        .map(text -> VERSION.matcher(text).replaceAll("($1)"))
        .map(text -> text.replace(project.toString(), "migrations"))
        .collect(Collectors.joining("\n"));
  }
}
