package org.roundtrip.junit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.roundtrip.junit.RoundtripAssertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.roundtrip.Roundtrip;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.finding.Report;
import org.roundtrip.finding.RowComparison;
import org.roundtrip.finding.Severity;
import org.roundtrip.verify.Settings;

class ReportAssertTest {

  @Test
  void aSoundHistoryHoldsAll() {
    Settings settings =
        Settings.of(Path.of("src/test/resources/histories/sound"))
            .withEngines(Set.of(Engine.SQLITE));
    assertThat(Roundtrip.verify(settings)).isReversible().hasNoErrors().hasNoFindings();
  }

  @Test
  void saysWhatTheFindingsSay() {
    Report report =
        report(
            finding(FindingCode.RT002),
            finding(FindingCode.RT007),
            finding(FindingCode.RT101),
            finding(FindingCode.RT108),
            finding(FindingCode.RT210));
    assertThatThrownBy(() -> assertThat(report).isReversible())
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            RT101 error  the downgrade is missing
            Write one.

            RT210 error  the downgrade does not restore rows that migrations inserted
            Write one.\
            """);
    assertThatThrownBy(() -> assertThat(report).hasNoErrors())
        .hasMessageContainingAll("RT002", "RT101", "RT210")
        .message()
        .doesNotContain("RT007", "RT108");
    assertThatThrownBy(() -> assertThat(report).hasNoFindings())
        .hasMessageContainingAll("RT002", "RT007", "RT101", "RT108", "RT210");
  }

  private static Finding finding(FindingCode code) {
    return Finding.of(code).advice("Write one.").build();
  }

  private static Report report(Finding... findings) {
    return new Report(
        Path.of("db"),
        "native",
        1,
        List.of(),
        List.of(findings),
        List.of(),
        Severity.ERROR,
        1,
        List.of(),
        List.of(),
        RowComparison.NONE,
        Map.of(),
        Map.of(),
        List.of(),
        false,
        Duration.ZERO);
  }
}
