package org.roundtrip.project.alembic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtrip.Roundtrip;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Report;
import org.roundtrip.project.ToolMissingException;
import org.roundtrip.verify.Settings;

/** Projects with a file that Python cannot load. */
@Tag("python")
class AlembicUnloadableTest extends AlembicTestCase {

  /** A branch with a revision that cannot be loaded, and another branch. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "if True print(1); 8; SyntaxError: ",
        "from nowhere import Name; 8; ModuleNotFoundError: No module named 'nowhere'",
        "Name = sa.NoSuchType(); 8; AttributeError: ",
        "raise SystemExit('not here'); 8; SystemExit: not here",
      })
  void theRestOfTheHistoryIsVerified(String line, int at, String error) throws IOException {
    project.revision("rooms1", "create rooms", "'base01'", line, List.of("pass"), List.of());
    project.table("tags01", "tags", "'rooms1'");
    project.revision("notes1", "create notes", "'base01'", NOTES, List.of());

    Report report = verify(Engine.SQLITE);

    assertThat(codes(report))
        .as(texts(report))
        .contains("RT109", "RT110")
        .doesNotContain("RT103", "RT004", "RT304");
    assertThat(texts(report))
        .containsOnlyOnce("RT109")
        .contains(
            "RT109 error  rooms1: the upgrade fails   (SQLite",
            "in  " + dir.resolve("alembic/versions/rooms1_create_rooms.py:" + at) + "\n",
            "Roundtrip says:  Python cannot load the file: " + error);
    assertThat(failures(report)).isEmpty();
  }

  private static final List<String> NOTES =
      List.of("op.create_table('notes', sa.Column('id', sa.Integer, primary_key=True))");

  @Test
  void aModuleThatSeveralRevisionsMissIsMissingInPython() throws IOException {
    for (String id : List.of("rooms1", "tags01")) {
      project.revision(id, "import", "'base01'", "import nowhere", List.of("pass"), List.of());
    }

    assertThatThrownBy(() -> verify(Engine.SQLITE))
        .isInstanceOf(ToolMissingException.class)
        .hasMessageContaining("has no module 'nowhere', which the project needs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"raise RuntimeError('SQLite only')", "import nowhere"})
  void anEnvironmentThatFailsOnOneEngineKeepsTheOther(String line) throws IOException {
    project.env(
        "import os\nif os.environ['DATABASE_URL'].startswith('postgresql'): " + line,
        "os.environ['DATABASE_URL']");

    Report report =
        Roundtrip.verify(
            Settings.of(dir)
                .withEngines(Set.of(Engine.SQLITE, Engine.POSTGRESQL))
                .withTools(AlembicFolder.settings()));

    assertThat(codes(report)).as(texts(report)).isEmpty();
    assertThat(failures(report)).hasSize(1);
    assertThat(report.checksRun()).isGreaterThan(10);
  }
}
