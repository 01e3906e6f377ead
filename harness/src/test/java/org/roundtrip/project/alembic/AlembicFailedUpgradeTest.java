package org.roundtrip.project.alembic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.Roundtrip;
import org.roundtrip.config.ConfigFile;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Report;
import org.roundtrip.finding.Severity;
import org.roundtrip.finding.text.FindingText;
import org.roundtrip.finding.text.Wording;
import org.roundtrip.verify.Settings;

/** How far a history is verified if an upgrade fails. */
@Tag("python")
class AlembicFailedUpgradeTest extends AlembicTestCase {

  private static final String ROOMS =
      "op.create_table('rooms', sa.Column('id', sa.Integer, primary_key=True))";

  private static final List<String> NO_ROOMS = List.of("op.drop_table('rooms')");

  /** Each line of the first revision leaves something in the process that the second one needs. */
  @ParameterizedTest
  @CsvSource({
    "shared.ready = True, assert shared.ready",
    "shared.names.append('rooms'), shared.names[0]",
    "shared.users = sa.table('users'), op.execute(shared.users.delete())",
  })
  void anUpgradeThatNeedsTheProcessOfTheRevisionBeforeIsAWarning(String before, String line)
      throws IOException {
    project.file("shared.py", "names = []\nready = False\n");
    project.revision(
        "names1", "prepare names", "'base01'", "import shared", List.of(before), List.of());
    project.revision(
        "rooms1", "create rooms", "'names1'", "import shared", List.of(line, ROOMS), NO_ROOMS);
    project.table("tags01", "tags", "'rooms1'");

    Report report = verify(Engine.SQLITE);

    assertThat(codes(report)).as(texts(report)).containsExactly("RT109");
    assertThat(report.findings().get(0).severity()).isEqualTo(Severity.WARNING);
    assertThat(FindingText.of(report.findings().get(0), Wording.PLAIN))
        .startsWith(
            "RT109 warning  rooms1 create rooms: the upgrade fails in a new process, but not in one"
                + " command from the base   (SQLite")
        .contains(
            """
            In a new process, the upgrade from names1 fails. In one command from the base it succeeds, so new databases are not affected.
            Later revisions are verified from there.
            """);
    assertThat(report.skips().toString()).doesNotContain("tags01");
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void anUpgradeThatFailsInBothWaysIsAnError(Engine engine) throws IOException {
    project.revision(
        "rooms1", "create rooms", "'base01'", List.of("op.drop_table('no')"), NO_ROOMS);

    Report report = verify(engine);

    assertThat(codes(report)).as(texts(report)).containsExactly("RT109");
    assertThat(report.findings().get(0).severity()).isEqualTo(Severity.ERROR);
    assertThat(FindingText.of(report.findings().get(0), Wording.PLAIN))
        .contains(
            """
            Later revisions cannot be verified on this database until this upgrade succeeds.
            To verify them now, name a SQL file to run in its place in roundtrip.toml: [revisions.rooms1], upgrade = "FILE".
            """);
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void aFileRunsInPlaceOfAnUpgrade(Engine engine) throws IOException {
    project.revision(
        "rooms1", "create rooms", "'base01'", List.of("raise Exception('no server')"), NO_ROOMS);
    project.revision(
        "names1",
        "name rooms",
        "'rooms1'",
        List.of("op.add_column('rooms', sa.Column('name', sa.String(9)))"),
        List.of());
    project.table("tags01", "tags", "'names1'");
    project.file("rooms.sql", "CREATE TABLE rooms (id integer PRIMARY KEY);\n");
    project.file("roundtrip.toml", "[revisions.rooms1]\nupgrade = \"rooms.sql\"\n");

    Report report =
        Roundtrip.verify(
            Settings.of(dir)
                .withEngines(Set.of(engine))
                .withTools(AlembicFolder.settings())
                .withRows(ConfigFile.read(dir, null)));

    assertThat(codes(report)).as(texts(report)).contains("RT110").doesNotContain("RT109");
    assertThat(failures(report)).isEmpty();
    assertThat(report.skips().toString())
        .contains("'%s' ran in place of its upgrade".formatted(dir.resolve("rooms.sql")));
  }
}
