package org.roundtrip.project.alembic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.roundtrip.Roundtrip;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Report;
import org.roundtrip.finding.text.FindingText;
import org.roundtrip.finding.text.Wording;
import org.roundtrip.project.ToolSettings;
import org.roundtrip.project.tool.Python;
import org.roundtrip.verify.Settings;

/** An Alembic project with one revision, to which a test adds. */
@Tag("python")
abstract class AlembicTestCase {

  static final List<String> USERS =
      List.of(
          "op.create_table('users', sa.Column('id', sa.Integer, primary_key=True),",
          "                sa.Column('name', sa.String(50), nullable=False))");

  static final List<String> NO_USERS = List.of("op.drop_table('users')");

  @TempDir Path dir;
  AlembicFolder project;

  @BeforeEach
  void begin() throws IOException {
    Python.with("alembic");
    project = AlembicFolder.in(dir);
    project.revision("base01", "create users", "None", USERS, NO_USERS);
  }

  Report verify(Engine engine) {
    return verify(engine, AlembicFolder.settings());
  }

  Report verify(Engine engine, ToolSettings tools) {
    return Roundtrip.verify(Settings.of(dir).withEngines(Set.of(engine)).withTools(tools));
  }

  Report verify(Engine engine, Path path) {
    return Roundtrip.verify(
        Settings.of(path).withEngines(Set.of(engine)).withTools(AlembicFolder.settings()));
  }

  static List<String> codes(Report report) {
    return report.findings().stream().map(f -> f.code().name()).toList();
  }

  /** Why the run ended before its end, a sentence for each database. */
  static List<String> failures(Report report) {
    return report.failures().stream().map(failure -> failure.reason().plain()).toList();
  }

  static String texts(Report report) {
    return String.join(
        "\n",
        report.findings().stream().map(finding -> FindingText.of(finding, Wording.PLAIN)).toList());
  }
}
