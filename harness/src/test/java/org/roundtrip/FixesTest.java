package org.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.finding.Report;
import org.roundtrip.finding.Severity;
import org.roundtrip.finding.text.FindingText;

/** The statements that a finding prints remove it. {@code ci/advice} tests more projects. */
class FixesTest {

  /** The codes whose findings print statements. */
  private static final Set<FindingCode> FIXED =
      Set.of(FindingCode.RT104, FindingCode.RT110, FindingCode.RT207);

  private static final String DOWN = "\n-- migrate:down";

  @TempDir Path project;

  @ParameterizedTest(name = "{0}")
  @MethodSource("incidents")
  void aFixRemovesItsFinding(Incident incident) throws IOException {
    Report report = Roundtrip.verify(incident.settings(project));
    for (Finding finding : report.findings()) {
      List<String> fix = FindingText.fix(finding);
      if (!fix.isEmpty()) {
        incident.settings(project);
        add(finding, fix);
        assertThat(codes(Roundtrip.verify(incident.settingsOf(project))))
            .as(String.join("\n", fix))
            .isSubsetOf(codesWithout(finding, report));
      }
    }
  }

  static List<Incident> incidents() {
    return Incident.all().stream()
        .filter(
            incident ->
                incident.expected().stream()
                    .anyMatch(code -> FIXED.contains(FindingCode.valueOf(code.split(" ")[0]))))
        .toList();
  }

  private static void add(Finding finding, List<String> fix) throws IOException {
    Path file = finding.location().file();
    String text = Files.readString(file);
    String lines = "\n" + String.join("\n", fix);
    int down = text.indexOf(DOWN);
    boolean downgrade = finding.fix().file() != null;
    String changed =
        downgrade
            ? text.stripTrailing() + lines
            : text.substring(0, down) + lines + text.substring(down);
    Files.writeString(file, changed);
  }

  private static Set<String> codes(Report report) {
    return report.findings().stream()
        .filter(finding -> finding.severity() != Severity.NOTE)
        .map(finding -> finding.code() + " " + finding.severity().word())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> codesWithout(Finding fixed, Report report) {
    Set<String> codes = codes(report);
    codes.remove(fixed.code() + " " + fixed.severity().word());
    return codes;
  }
}
