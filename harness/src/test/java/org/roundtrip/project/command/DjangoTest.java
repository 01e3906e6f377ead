package org.roundtrip.project.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.Roundtrip;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Report;
import org.roundtrip.finding.Severity;
import org.roundtrip.finding.text.FindingText;
import org.roundtrip.finding.text.Wording;
import org.roundtrip.project.tool.Python;
import org.roundtrip.rowtest.RowSettings;
import org.roundtrip.verify.Settings;

/** A Django project with two apps and a migration in Python, run with its own commands. */
@Tag("python")
class DjangoTest {

  /** Every row set starts three processes. */
  private static final RowSettings ROWS = RowSettings.defaults().withLimit(Duration.ofSeconds(10));

  @TempDir Path folder;

  @BeforeEach
  void copy() throws IOException {
    Python.with("django");
    DjangoProject.copyTo(folder);
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void theSampleIsSound(Engine engine) {
    Report report = verify(engine, ROWS);

    assertThat(texts(report)).isEmpty();
    assertThat(report.revisions()).isEqualTo(4);
    assertThat(report.layout()).isEqualTo("command");
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void aMigrationInPythonThatCannotBeUndoneIsARefusal(Engine engine) throws IOException {
    change(
        "people/migrations/0002_full_name.py",
        "migrations.RunPython(fill, migrations.RunPython.noop)",
        "migrations.RunPython(fill)");

    Report report = verify(engine, RowSettings.none());

    assertThat(texts(report))
        .containsExactly("RT102 people.0002_full_name: the downgrade refuses to run");
    assertThat(String.join("\n", FindingText.details(report.findings().get(0), Wording.PLAIN)))
        .contains("Operation <RunPython <function fill at")
        .contains("in people.0002_full_name is not reversible");
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void aMigrationInPythonThatDamagesRowsIsFound(Engine engine) throws IOException {
    change(
        "people/migrations/0002_full_name.py", "person.save(", "person.first = \"\"; person.save(");
    change("people/migrations/0002_full_name.py", "[\"full_name\"]", "[\"full_name\", \"first\"]");

    Report report = verify(engine, ROWS);

    assertThat(texts(report)).contains("RT202 people.0002_full_name: the upgrade changes values");
  }

  private void change(String file, String from, String to) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }

  private Report verify(Engine engine, RowSettings rows) {
    return Roundtrip.verify(
        Settings.of(folder)
            .withTools(DjangoProject.settings(folder))
            .withEngines(Set.of(engine))
            .withRows(rows));
  }

  private static List<String> texts(Report report) {
    // Django rebuilds a table of SQLite for each change and loses the last AUTOINCREMENT value,
    // which Roundtrip reports as a note.
    return report.findings().stream()
        .filter(f -> f.severity() != Severity.NOTE)
        .map(f -> f.code() + " " + f.revision() + ": " + f.code().title())
        .toList();
  }
}
