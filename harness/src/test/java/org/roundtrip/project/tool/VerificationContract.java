package org.roundtrip.project.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.Roundtrip;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.finding.Report;
import org.roundtrip.verify.Settings;

/** What a verification finds in a tool's projects. */
interface VerificationContract extends ToolStages {

  @ParameterizedTest
  @MethodSource("engines")
  default void aSoundHistoryHasNoFindings(Engine engine, @TempDir Path folder) throws Exception {
    assertThat(findings(Story.SOUND, engine, folder)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("engines")
  default void aLeakIsFound(Engine engine, @TempDir Path folder) throws Exception {
    assertThat(findings(Story.LEAKY, engine, folder)).contains(FindingCode.RT104);
  }

  @ParameterizedTest
  @MethodSource("engines")
  default void aRefusalIsFound(Engine engine, @TempDir Path folder) throws Exception {
    assertThat(findings(Story.REFUSES, engine, folder)).containsExactly(fixture().refusal());
  }

  @ParameterizedTest
  @MethodSource("engines")
  default void aFailureIsFound(Engine engine, @TempDir Path folder) throws Exception {
    assertThat(findings(Story.FAILS_PART_WAY, engine, folder)).containsExactly(FindingCode.RT109);
  }

  @ParameterizedTest
  @MethodSource("engines")
  default void lostRowsAreFound(Engine engine, @TempDir Path folder) throws Exception {
    assertThat(findings(Story.LOSES_ROWS, engine, folder)).containsExactly(FindingCode.RT204);
  }

  private List<FindingCode> findings(Story story, Engine engine, Path folder) throws IOException {
    Path project = fixture().write(folder, story, engine);
    Report report =
        Roundtrip.verify(
            Settings.of(project)
                .withTools(fixture().settings(project, engine))
                .withEngines(Set.of(engine))
                .withRows(fixture().rows(story)));
    assertThat(report.layout()).isEqualTo(fixture().layout());
    assertThat(report.revisions()).isEqualTo(3);
    assertThat(report.checksRun()).isPositive();
    return report.findings().stream().map(Finding::code).toList();
  }
}
