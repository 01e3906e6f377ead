package org.roundtrip.ci.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtrip.Roundtrip;
import org.roundtrip.ci.Reports;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.Report;
import org.roundtrip.verify.Settings;

/** The schema in {@code docs} describes what is written. */
class JsonSchemaTest {

  private static final Path BROKEN = Path.of("..", "sample-project", "broken");
  private static final Path SCHEMA = Path.of("..", "docs", "roundtrip-report-2.schema.json");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no-revisions",
        "missing-downgrade",
        "refused-downgrade",
        "index-not-restored",
        "rows-not-restored",
        "column-dropped",
        "failing-upgrade",
        "no-row-is-taken",
        "column-order"
      })
  void aRealReportIsValid(String fault) throws IOException {
    Settings settings =
        Settings.of(BROKEN.resolve(fault).resolve("migrations")).withEngines(Set.of(Engine.SQLITE));

    assertThat(errors(JsonText.of(Roundtrip.verify(settings)))).isEmpty();
  }

  @Test
  void everyKindOfEvidenceIsInAValidReport() throws IOException {
    Report report = Reports.withEveryEvidence();
    Set<Class<?>> kinds = new TreeSet<>((a, b) -> a.getName().compareTo(b.getName()));
    report.findings().stream()
        .map(Finding::evidence)
        .flatMap(List::stream)
        .forEach(evidence -> kinds.add(evidence.getClass()));

    assertThat(kinds)
        .containsExactlyInAnyOrder(
            Stream.of(org.roundtrip.finding.Evidence.class.getPermittedSubclasses())
                .toArray(Class[]::new));
    assertThat(errors(JsonText.of(report))).isEmpty();
  }

  @Test
  void anInvalidReportIsRefused() throws IOException {
    String text = JsonText.of(Reports.withFindings());

    assertThat(errors(text.replace("\"severity\": \"note\"", "\"severity\": \"remark\"")))
        .containsExactly(
            "/findings/5/severity: does not have a value in the enumeration"
                + " [\"error\", \"warning\", \"note\"]");
  }

  private static List<String> errors(String json) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
    return schema.validate(json, InputFormat.JSON).stream().map(Error::toString).toList();
  }
}
