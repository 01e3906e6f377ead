package org.roundtrip.project.alembic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Report;
import org.roundtrip.finding.text.FindingText;
import org.roundtrip.finding.text.Wording;
import org.roundtrip.project.ToolSettings;
import org.roundtrip.revision.UnreadableHistoryException;

/** What is reported when Alembic, Python or a revision fails. */
@Tag("python")
class AlembicFailureTest extends AlembicTestCase {

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void aDowngradeThatRaisesIsARefusal(Engine engine) throws IOException {
    project.revision(
        "raise1",
        "create rooms",
        "'base01'",
        List.of("op.create_table('rooms', sa.Column('id', sa.Integer, primary_key=True))"),
        List.of("if op.get_bind() is not None:", "    raise RuntimeError('rooms are for ever')"));

    Report report = verify(engine);

    assertThat(codes(report)).as(texts(report)).containsExactly("RT102");
    assertThat(FindingText.details(report.findings().get(0), Wording.PLAIN))
        .containsExactly(
            "Reason:  rooms are for ever",
            "Refused in  " + dir.resolve("alembic/versions/raise1_create_rooms.py:16"));
  }

  @Test
  void aPythonThatIsNotThereIsOneSentence() {
    ToolSettings nowhere = ToolSettings.none().with(Map.of("python", "no/such/python"));

    assertThatThrownBy(() -> verify(Engine.SQLITE, nowhere))
        .isInstanceOf(UnreadableHistoryException.class)
        .hasMessage(
            "There is no Python '%s'; name another with the setting 'tool' (python=FILE)."
                .formatted(dir.toAbsolutePath().resolve("no/such/python")));
  }

  @Test
  void aFileThatPythonCannotReadAndThatNamesNoRevisionIsOneSentence() throws IOException {
    project.file("alembic/versions/broken.py", "def upgrade(:\n");

    assertThatThrownBy(() -> verify(Engine.SQLITE))
        .isInstanceOf(UnreadableHistoryException.class)
        .hasMessageContaining("Alembic cannot be run: SyntaxError: invalid syntax")
        .hasMessageContaining("broken.py");
  }

  @Test
  void aCycleAndAMissingParentAreFindings() throws IOException {
    project.table("aaaaaa", "rooms", "'bbbbbb'");
    project.table("bbbbbb", "tags", "'aaaaaa'");
    project.table("cccccc", "notes", "'nobody'");

    assertThat(codes(verify(Engine.SQLITE))).contains("RT003", "RT004");
  }

  @Test
  void aDeletedRevisionIsOneFindingAndTheRestIsVerified() throws IOException {
    project.table("aaaaaa", "rooms", "'gone01'");
    project.table("bbbbbb", "tags", "'aaaaaa'");

    Report report = verify(Engine.SQLITE);

    assertThat(codes(report)).as(texts(report)).containsExactly("RT004");
    assertThat(FindingText.details(report.findings().get(0), Wording.PLAIN))
        .contains("Not verified either: bbbbbb");
    assertThat(report.revisions()).isEqualTo(1);
  }

  @Test
  void anUpgradeThatRaisesFailsInPythonAndNotInTheDatabase() throws IOException {
    project.revision(
        "mysql1",
        "create rooms",
        "'base01'",
        List.of("raise NotImplementedError('this project supports MySQL only')"),
        List.of());

    Report report = verify(Engine.SQLITE);

    assertThat(codes(report)).as(texts(report)).containsExactly("RT109");
    assertThat(FindingText.of(report.findings().get(0), Wording.PLAIN))
        .contains("Python says:  NotImplementedError: this project supports MySQL only");
  }

  @Test
  void anUpgradeThatEndsItsProcessIsOneSentence() throws IOException {
    project.revision("exit01", "leave", "'base01'", "import os", List.of("os._exit(3)"), List.of());

    assertThat(verify(Engine.SQLITE).failures())
        .extracting(failure -> failure.reason().plain())
        .containsExactly(
            "'%s': The project's code ended the process that ran Alembic (exit status 3)."
                .formatted(dir.toAbsolutePath()));
  }

  @Test
  void anErrorOfPythonIsSaidByPython() throws IOException {
    project.revision(
        "rooms1",
        "create rooms",
        "'base01'",
        List.of("op.create_table('rooms', sa.Column('id', sa.Integer, primary_key=True))"),
        List.of("op.drop_table('rooms')", "object().nothing"));

    Report report = verify(Engine.SQLITE);

    assertThat(codes(report)).containsExactly("RT103");
    assertThat(FindingText.of(report.findings().get(0), Wording.PLAIN))
        .contains("Python says:  AttributeError: 'object' object has no attribute 'nothing'")
        .contains("1 statement before it remains applied: the database is partially migrated.");
  }

  @Test
  void anErrorThatARevisionPassesOverIsTheOneThatIsTold() throws IOException {
    project.revision(
        "rooms1",
        "create rooms",
        "'base01'",
        List.of("op.create_table('rooms', sa.Column('id', sa.Integer, primary_key=True))"),
        List.of(
            "op.drop_table('rooms')",
            "try:",
            "    op.drop_table('nothing')",
            "except Exception:",
            "    pass"));

    Report report = verify(Engine.POSTGRESQL);

    assertThat(codes(report)).as(texts(report)).containsExactly("RT103");
    assertThat(FindingText.of(report.findings().get(0), Wording.PLAIN))
        .contains("    DROP TABLE nothing")
        .contains("in  " + dir.resolve("alembic/versions/rooms1_create_rooms.py:17"))
        .contains("PostgreSQL says:  ERROR: table \"nothing\" does not exist");
  }

  @Test
  void whatAlembicCannotDoIsNoRefusalOfTheAuthors() throws IOException {
    project.revision(
        "name01",
        "index names",
        "'base01'",
        List.of("op.create_index('users_name', 'users', ['name'])"),
        List.of("op.drop_constraint('users_name', 'users', type_='unique')"));

    Report report = verify(Engine.SQLITE);

    assertThat(codes(report)).as(texts(report)).containsExactly("RT103");
    assertThat(FindingText.of(report.findings().get(0), Wording.PLAIN))
        .contains(
            "Python says:  NotImplementedError: No support for ALTER of constraints in SQLite");
  }

  @Test
  void modelsThatCannotBeComparedAreACheckLeftOut() throws IOException {
    project.file(
        "alembic/env.py",
        """
        from alembic import context
        from sqlalchemy import Column, ForeignKey, Integer, MetaData, Table, engine_from_config

        models = MetaData()
        Table("rooms", models, Column("owner", Integer, ForeignKey("nobody.id")))
        section = context.config.get_section(context.config.config_ini_section)
        with engine_from_config(section, prefix="sqlalchemy.").connect() as connection:
            context.configure(connection=connection, target_metadata=models)
            with context.begin_transaction():
                context.run_migrations()
        """);

    Report report = verify(Engine.SQLITE);

    assertThat(codes(report)).as(texts(report)).isEmpty();
    assertThat(report.skips().toString())
        .contains("Alembic cannot compare the models: NoReferencedTableError: ");
  }
}
