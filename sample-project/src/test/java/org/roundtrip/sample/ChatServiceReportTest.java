package org.roundtrip.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.roundtrip.Roundtrip;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Report;
import org.roundtrip.verify.Settings;

/** The chat service passes, and the run tests all of its revisions. */
@Tag("python")
class ChatServiceReportTest {

  @Test
  void everyRevisionPassesWithRows() {
    Report report =
        Roundtrip.verify(
            Settings.of(Path.of("chat-service"))
                .withTools(SamplePython.settings())
                .withEngines(new TreeSet<>(Engine.defaults())));

    assertThat(report.findings()).isEmpty();
    assertThat(report.revisions()).isEqualTo(7);
    assertThat(report.databases()).hasSize(2);
    assertThat(report.checksRun()).isEqualTo(179);
    assertThat(report.skips()).isEmpty();
  }
}
