package org.roundtrip.project.alembic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Report;
import org.roundtrip.finding.text.FindingText;
import org.roundtrip.finding.text.Wording;

/** How Alembic projects lay out histories and what their revisions do. */
@Tag("python")
class AlembicHistoryTest extends AlembicTestCase {

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void branchesMergesDependenciesAndSeveralFolders(Engine engine) throws IOException {
    project.file(
        "alembic.ini",
        """
        [alembic]
        script_location = %(here)s/alembic
        version_locations = %(here)s/alembic/versions %(here)s/plugin
        path_separator = space
        sqlalchemy.url = driver://user:pass@localhost/dbname
        """);
    project.table("left01", "rooms", "'base01'");
    project.table("right1", "tags", "'base01'");
    project.revision(
        "merge1", "merge rooms and tags", "('left01', 'right1')", List.of(), List.of());
    String more = "branch_labels = ('notes',)\ndepends_on = 'merge1'";
    project.table("plugin", "plugin1", "notes", "None", more);

    Report report = verify(engine);

    assertThat(report.revisions()).isEqualTo(5);
    assertThat(codes(report)).as(texts(report)).isEmpty();
  }

  @Test
  void headsWithTheSameParentAreReported() throws IOException {
    project.table("left01", "rooms", "'base01'");
    project.table("right1", "tags", "'base01'");

    assertThat(codes(verify(Engine.SQLITE))).containsExactly("RT002");
  }

  @Test
  void aSchemaThatEnvCreatesIsNotLeftByARevision() throws IOException {
    project.file(
        "alembic/env.py",
        """
        import os
        import sqlalchemy as sa
        from alembic import context

        with sa.create_engine(os.environ["DATABASE_URL"]).connect() as connection:
            connection.execute(sa.text("CREATE SCHEMA IF NOT EXISTS chat"))
            connection.commit()
            context.configure(connection=connection, version_table_schema="chat")
            with context.begin_transaction():
                context.run_migrations()
        """);

    Report report = verify(Engine.POSTGRESQL);

    assertThat(codes(report)).as(texts(report)).isEmpty();
  }

  @Test
  void scriptsOfAPackageWithoutAConfigurationFile() throws IOException {
    Files.delete(dir.resolve("alembic.ini"));
    project.env("import os", "os.environ['DATABASE_URL']");
    project.table("rooms1", "rooms", "'base01'");

    Report report = verify(Engine.SQLITE, dir.resolve("alembic"));

    assertThat(codes(report)).as(texts(report)).isEmpty();
    assertThat(report.revisions()).isEqualTo(2);
  }

  @Test
  void aTemplateOfTheConfigurationFile() throws IOException {
    project.file("alembic.ini", "[alembic]\nscript_location = {folder}\nsqlalchemy.url = {url}\n");

    Report report = verify(Engine.SQLITE);

    assertThat(codes(report)).as(texts(report)).isEmpty();
    assertThat(report.revisions()).isEqualTo(1);
  }

  @Test
  void anIdOfMoreThan32Characters() throws IOException {
    project.table("a_revision_id_that_is_longer_than_thirty_two_characters", "tags", "'base01'");

    assertThat(codes(verify(Engine.SQLITE))).isEmpty();
    Report report = verify(Engine.POSTGRESQL);
    assertThat(codes(report)).containsExactly("RT109");
    assertThat(FindingText.of(report.findings().get(0), Wording.PLAIN))
        .contains("value too long for type character varying(32)");
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void aPassWithAChangeIsAnEmptyDowngrade(Engine engine) throws IOException {
    project.revision(
        "pass01",
        "create rooms",
        "'base01'",
        List.of("op.create_table('rooms', sa.Column('id', sa.Integer, primary_key=True))"),
        List.of("\"\"\"Nothing.\"\"\"", "pass"));

    assertThat(codes(verify(engine))).contains("RT110");
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void rowsThatPythonMovesOneByOne(Engine engine) throws IOException {
    project.revision(
        "upper1",
        "shout names",
        "'base01'",
        List.of(
            "op.add_column('users', sa.Column('shout', sa.String(50)))",
            "bind = op.get_bind()",
            "for row in bind.execute(sa.text('SELECT id, name FROM users')).fetchall():",
            "    bind.execute(sa.text('UPDATE users SET shout = :n, name = :e WHERE id = :i'),",
            "                 {'n': row[1].upper(), 'e': '', 'i': row[0]})"),
        List.of("op.drop_column('users', 'shout')"));

    Report report = verify(engine);

    assertThat(codes(report)).as(texts(report)).containsExactly("RT202");
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void batchModeRebuildsTables(Engine engine) throws IOException {
    String alter =
        "    batch.alter_column('name', type_=sa.String(%d), existing_type=sa.String(%d))";
    String begin = "with op.batch_alter_table('users') as batch:";
    project.revision(
        "batch1",
        "widen names",
        "'base01'",
        List.of(begin, alter.formatted(80, 50)),
        List.of(begin, alter.formatted(50, 80)));

    Report report = verify(engine);

    assertThat(codes(report))
        .as(texts(report))
        .containsExactlyInAnyOrderElementsOf(
            engine == Engine.POSTGRESQL ? List.of("RT206", "RT203") : List.of());
  }

  @Test
  void concurrentlyInAnAutocommitBlockAndAFileBesideTheRevision() throws IOException {
    project.file("alembic/versions/tags.sql", "CREATE TABLE tags (id integer PRIMARY KEY, n text)");
    project.revision(
        "tags01",
        "create tags",
        "'base01'",
        List.of(
            "import pathlib",
            "op.execute(pathlib.Path(__file__).with_name('tags.sql').read_text())"),
        List.of("op.drop_table('tags')"));
    project.revision(
        "index1",
        "index names",
        "'tags01'",
        List.of(
            "with op.get_context().autocommit_block():",
            "    op.create_index('tags_n', 'tags', ['n'], postgresql_concurrently=True)"),
        List.of(
            "with op.get_context().autocommit_block():",
            "    op.drop_index('tags_n', 'tags', postgresql_concurrently=True)"));

    Report report = verify(Engine.POSTGRESQL);

    assertThat(codes(report)).as(texts(report)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void booksOfAnotherName(Engine engine) throws IOException {
    project.file(
        "alembic/env.py",
        """
        from alembic import context
        from sqlalchemy import engine_from_config, pool

        BOOKS = "chat_books"
        section = context.config.get_section(context.config.config_ini_section)
        engine = engine_from_config(section, prefix="sqlalchemy.", poolclass=pool.NullPool)
        with engine.connect() as connection:
            context.configure(connection=connection, version_table=BOOKS)
            with context.begin_transaction():
                context.run_migrations()
        """);
    project.table("rooms1", "rooms", "'base01'");

    Report report = verify(engine);

    assertThat(codes(report)).as(texts(report)).isEmpty();
  }

  @Test
  void anIniThatStandsInTheScriptDirectoryAndNamesNone() throws IOException {
    Files.delete(dir.resolve("alembic.ini"));
    project.file("alembic/alembic.ini", "[alembic]\nsqlalchemy.url = driver://user@localhost/db\n");

    assertThat(codes(verify(Engine.SQLITE, dir.resolve("alembic")))).isEmpty();
  }

  @Test
  void aFolderThatIsNamedFromTheRepository() throws IOException {
    Files.delete(dir.resolve("alembic.ini"));
    project.file("alembic/alembic.ini", "[alembic]\nscript_location = alembic\n");

    assertThat(codes(verify(Engine.SQLITE, dir.resolve("alembic")))).isEmpty();
  }
}
