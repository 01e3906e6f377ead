package org.roundtrip.finding.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Cause;
import org.roundtrip.finding.Evidence;
import org.roundtrip.finding.FailingRows;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.finding.Fix;
import org.roundtrip.finding.Reproduction;
import org.roundtrip.finding.Severity;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.Setting;

/** Findings survive as data without loss. */
class FindingDataTest {

  private static final Engine ENGINE = Engine.all().get(0);
  private static final SourceLocation LINE = new SourceLocation(Path.of("a/ü b.sql"), 7);

  private record Findings(List<Finding> findings, @Nullable String note) {}

  static List<Evidence> evidence() {
    return List.of(
        new Evidence.Note(List.of("one\n'two'", "")),
        new Evidence.Items(List.of("✓")),
        new Evidence.Refusal(null, LINE),
        new Evidence.FailedStatement("x", LINE, "SQLite", List.of("no", ""), null, 2, true),
        new Evidence.SchemaChanges(
            List.of(
                new Evidence.ObjectChange(
                    Evidence.ObjectChange.How.LEFT,
                    "table t",
                    true,
                    "",
                    new TreeMap<>(),
                    new TreeMap<>(Map.of("a", "b"))))),
        new Evidence.RowDifferences(
            List.of(
                new Evidence.TableDifference(
                    "t",
                    List.of("c"),
                    List.of(Arrays.asList("1", null)),
                    List.of(),
                    new Evidence.TableDifference.Extent(1L << 40, 2, List.of("c"), false)),
                new Evidence.TableDifference("u", List.of(), List.of(), List.of(), null))),
        new Evidence.RefusingTable("t", "k", "SQLite", "no"),
        new Evidence.AffectedTables(
            List.of(new Evidence.AffectedTable("t", List.of("c"), "loses", 3, List.of("fk")))),
        new Evidence.MissingScripts(List.of(new Evidence.MissingScript("1", Path.of("1.sql")))),
        new FailingRows(
            "t",
            new FailingRows.RowSet(
                List.of(new FailingRows.Grid("t", List.of("c"), List.of(List.of("1")))),
                List.of("INSERT")),
            new FailingRows.RowSet(List.of(), List.of()),
            new FailingRows.Tables(List.of("t"), List.of(), List.of("t")),
            null,
            5,
            false));
  }

  @ParameterizedTest
  @MethodSource("evidence")
  void aFindingIsReadAsItWasWritten(Evidence evidence) {
    Finding plain = finding(List.of(evidence), List.of());
    Findings written = new Findings(List.of(plain, finding(List.of(), List.of(plain))), null);

    assertThat(FindingData.read(FindingData.write(written), Findings.class)).isEqualTo(written);
  }

  @Test
  void everyKindOfEvidenceIsTested() {
    assertThat(evidence().stream().map(Object::getClass).collect(Collectors.toSet()))
        .isEqualTo(Set.of(Evidence.class.getPermittedSubclasses()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "{\"findings\":[]}", "{\"findings\":[],\"note\":null} 1"})
  void otherDataIsRejected(String json) {
    assertThatThrownBy(
            () -> FindingData.read(json.getBytes(StandardCharsets.UTF_8), Findings.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not the data of a Findings");
  }

  private static Finding finding(List<Evidence> evidence, List<Finding> also) {
    Advice inner = Advice.of("inner {}", "text");
    return new Finding(
        FindingCode.RT104,
        Severity.WARNING,
        new Revision(
            new RevisionId("7c1e"),
            "7c1e_name",
            "",
            List.of(new RevisionId("1")),
            List.of(),
            List.of("main"),
            LINE),
        new ServerInfo(ENGINE, "3.50", "file"),
        "title",
        List.of("sentence"),
        evidence,
        new Cause(LINE, null, "group"),
        new Fix(
            null,
            List.of(
                Advice.of("{} {} {} {}", Setting.VALUES.toAny(), Setting.DEBUG.bare(), inner, "x")),
            List.of("DROP")),
        new Reproduction(
            Path.of("p"), "7c1e_name", ENGINE, List.of(Setting.LAYOUT.to("native")), null),
        also);
  }
}
