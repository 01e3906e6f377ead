package org.roundtrip.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.Roundtrip;
import org.roundtrip.ci.report.CommandLineWording;
import org.roundtrip.config.ConfigFile;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.finding.Report;
import org.roundtrip.finding.text.FindingText;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.ToolSettings;
import org.roundtrip.project.detect.ProjectDetector;
import org.roundtrip.verify.Settings;

/** Each folder in {@code broken/} contains one fault and the expected report. */
class BrokenTest {

  private static final Path BROKEN = Path.of("broken");

  /** The only fault that requires Python. */
  private static final String ALEMBIC_FAULT = "models-differ";

  /** Faults with a different report on each engine; the others run on one engine, to save time. */
  private static final Set<String> ON_BOTH_ENGINES =
      Set.of("failing-upgrade", "index-not-restored", "rows-not-restored", "trigger-not-restored");

  /** Findings of a comparison with a base branch, which need a Git repository; see SinceTest. */
  private static final EnumSet<FindingCode> OF_A_BASE =
      EnumSet.of(FindingCode.RT006, FindingCode.RT008, FindingCode.RT009);

  private static final Pattern VERSION = Pattern.compile("\\((SQLite|PostgreSQL) [\\d.]+\\)");
  private static final Pattern CODE =
      Pattern.compile("^(?:Also seen:  )?(RT\\d{3}) (error|warning|note)  ", Pattern.MULTILINE);

  @ParameterizedTest
  @MethodSource("faults")
  void aFaultIsReported(String fault) throws IOException {
    Report report = Roundtrip.verify(settings(fault, ToolSettings.none()));

    ApprovedText.check(expected(fault), text(report));
  }

  @Test
  void everyCodeHasAFault() throws IOException {
    Set<FindingCode> reported = EnumSet.noneOf(FindingCode.class);
    for (String fault : all()) {
      Matcher codes = CODE.matcher(Files.readString(expected(fault)));
      codes.results().forEach(code -> reported.add(FindingCode.valueOf(code.group(1))));
    }

    assertThat(reported).containsExactlyElementsOf(EnumSet.complementOf(OF_A_BASE));
  }

  @Test
  @Tag("python")
  void aFaultInModelsIsReported() throws IOException {
    Settings settings =
        settings(ALEMBIC_FAULT, SamplePython.settings()).withEngines(Set.of(Engine.SQLITE));

    ApprovedText.check(expected(ALEMBIC_FAULT), text(Roundtrip.verify(settings)));
  }

  /** The faults that require no Python. */
  static List<String> faults() throws IOException {
    return all().stream().filter(fault -> !fault.equals(ALEMBIC_FAULT)).toList();
  }

  private static List<String> all() throws IOException {
    try (Stream<Path> folders = Files.list(BROKEN)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  private static Path expected(String fault) {
    return BROKEN.resolve(fault).resolve("expected.txt");
  }

  /** Embedded, so that the texts come from the same PostgreSQL version on every machine. */
  private static Settings settings(String fault, ToolSettings tools) {
    Path project = BROKEN.resolve(fault).resolve("migrations");
    Set<Engine> engines = engines(project, tools);
    boolean sqliteOnly = engines.contains(Engine.SQLITE) && !ON_BOTH_ENGINES.contains(fault);
    DatabaseSettings defaults = DatabaseSettings.defaults();
    return Settings.of(project)
        .withTools(tools)
        .withGate(ConfigFile.gate(project, null))
        .withEngines(sqliteOnly ? Set.of(Engine.SQLITE) : engines)
        .withDatabases(
            new DatabaseSettings(
                "embedded", defaults.postgresImage(), "", "", defaults.statementTimeout()));
  }

  private static Set<Engine> engines(Path path, ToolSettings tools) {
    try (MigrationProject project = ProjectDetector.open(path, null, tools)) {
      return project.engines();
    }
  }

  private static String text(Report report) {
    return report.findings().stream()
        .map(finding -> FindingText.of(finding, CommandLineWording.INSTANCE))
        .map(text -> VERSION.matcher(text).replaceAll("($1)"))
        .collect(Collectors.joining("\n"));
  }
}
