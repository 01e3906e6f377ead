package org.roundtrip.project.alembic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.Roundtrip;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Report;
import org.roundtrip.finding.text.FindingText;
import org.roundtrip.finding.text.Wording;
import org.roundtrip.project.ToolSettings;
import org.roundtrip.project.tool.Python;
import org.roundtrip.revision.UnreadableHistoryException;
import org.roundtrip.verify.Settings;

/** What Alembic projects do in the wild. */
@Tag("python")
class AlembicTest {

  private static final List<String> USERS =
      List.of(
          "op.create_table('users', sa.Column('id', sa.Integer, primary_key=True),",
          "                sa.Column('name', sa.String(50), nullable=False))");

  private static final List<String> NO_USERS = List.of("op.drop_table('users')");

  private static final String ASTRAY =
      ", which is not the scratch database, and nothing was done there; say how its URL reaches the"
          + " project with --tool url=…, variables=… or x=… (see docs/tools.md).";

  @TempDir Path dir;
  private AlembicFolder project;

  @BeforeEach
  void begin() throws IOException {
    Python.with("alembic");
    project = AlembicFolder.in(dir);
    project.revision("base01", "create users", "None", USERS, NO_USERS);
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#usual")
  void branches_merges_dependencies_and_several_folders(Engine engine) throws IOException {
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
    assertThat(codes(report)).as(texts(report)).containsExactly("RT002");
  }

  @Test
  void an_id_of_more_than_32_characters() throws IOException {
    project.table("a_revision_id_that_is_longer_than_thirty_two_characters", "tags", "'base01'");

    assertThat(codes(verify(Engine.SQLITE))).isEmpty();
    Report report = verify(Engine.POSTGRESQL);
    assertThat(codes(report)).containsExactly("RT109");
    assertThat(FindingText.of(report.findings().get(0), Wording.PLAIN))
        .contains("value too long for type character varying(32)");
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#usual")
  void a_downgrade_that_raises_is_a_refusal(Engine engine) throws IOException {
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
            "The reason given:  rooms are for ever",
            "It is refused in  " + dir.resolve("alembic/versions/raise1_create_rooms.py:16"));
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#usual")
  void a_pass_with_a_change_is_an_empty_downgrade(Engine engine) throws IOException {
    project.revision(
        "pass01",
        "create rooms",
        "'base01'",
        List.of("op.create_table('rooms', sa.Column('id', sa.Integer, primary_key=True))"),
        List.of("\"\"\"Nothing.\"\"\"", "pass"));

    assertThat(codes(verify(engine))).contains("RT110");
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#usual")
  void rows_that_Python_moves_one_by_one(Engine engine) throws IOException {
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
  @MethodSource("org.roundtrip.dialect.Engine#usual")
  void batch_mode_rebuilds_tables(Engine engine) throws IOException {
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
  void concurrently_in_an_autocommit_block_and_a_file_beside_the_revision() throws IOException {
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

  @Test
  void a_setting_that_is_read_once_and_kept() throws IOException {
    project.file("settings.py", "import os\n\nURL = os.environ['CHAT_DATABASE_URI']\n");
    project.env("from settings import URL", "URL");

    Report report = verify(Engine.SQLITE);

    assertThat(codes(report)).as(texts(report)).isEmpty();
    assertThat(report.checksRun()).isGreaterThan(10);
  }

  @Test
  void the_url_comes_by_x() throws IOException {
    project.env("", "context.get_x_argument(as_dictionary=True)['db']");

    Report report = verify(Engine.SQLITE, AlembicFolder.settings("x", "db={url}"));

    assertThat(codes(report)).as(texts(report)).isEmpty();
  }

  @Test
  void another_database_is_never_touched() throws IOException {
    Path precious = dir.resolve("precious.db");
    project.env("", "'sqlite:///" + precious + "'");

    assertThatThrownBy(() -> verify(Engine.SQLITE))
        .hasMessage("env.py connects to " + precious + ASTRAY);
    assertThat(precious).doesNotExist();
  }

  @Test
  void a_database_in_memory_proves_nothing() throws IOException {
    project.env("", "'sqlite://'");

    assertThatThrownBy(() -> verify(Engine.SQLITE))
        .hasMessage("env.py runs the migrations on sqlite://" + ASTRAY);
  }

  @Test
  void a_python_that_is_not_there_is_one_sentence() {
    ToolSettings nowhere = ToolSettings.none().with(Map.of("python", "no/such/python"));

    assertThatThrownBy(() -> verify(Engine.SQLITE, nowhere))
        .isInstanceOf(UnreadableHistoryException.class)
        .hasMessage(
            "There is no Python '%s'; name another with --tool python=FILE."
                .formatted(dir.toAbsolutePath().resolve("no/such/python")));
  }

  @Test
  void a_file_that_Python_cannot_read_is_one_sentence() throws IOException {
    project.file("alembic/versions/broken.py", "def upgrade(:\n");

    assertThatThrownBy(() -> verify(Engine.SQLITE))
        .isInstanceOf(UnreadableHistoryException.class)
        .hasMessageContaining("Alembic cannot be run: SyntaxError: invalid syntax")
        .hasMessageContaining("broken.py");
  }

  @Test
  void a_cycle_and_a_missing_parent_are_findings() throws IOException {
    project.table("aaaaaa", "rooms", "'bbbbbb'");
    project.table("bbbbbb", "tags", "'aaaaaa'");
    project.table("cccccc", "notes", "'nobody'");

    assertThat(codes(verify(Engine.SQLITE))).contains("RT003", "RT004");
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#usual")
  void books_of_another_name(Engine engine) throws IOException {
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
  void an_ini_that_stands_in_the_script_directory_and_names_none() throws IOException {
    Files.delete(dir.resolve("alembic.ini"));
    project.file("alembic/alembic.ini", "[alembic]\nsqlalchemy.url = driver://user@localhost/db\n");

    assertThat(codes(verify(Engine.SQLITE, dir.resolve("alembic")))).isEmpty();
  }

  @Test
  void a_folder_that_is_named_from_the_repository() throws IOException {
    Files.delete(dir.resolve("alembic.ini"));
    project.file("alembic/alembic.ini", "[alembic]\nscript_location = alembic\n");

    assertThat(codes(verify(Engine.SQLITE, dir.resolve("alembic")))).isEmpty();
  }

  @Test
  void env_asks_which_command_is_run() throws IOException {
    project.env(
        "assert context.config.cmd_opts.cmd[0].__name__ in ('upgrade', 'downgrade', 'stamp',"
            + " 'current', 'check')",
        "context.config.get_main_option('sqlalchemy.url')");

    assertThat(codes(verify(Engine.SQLITE))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#usual")
  void an_engine_that_is_made_once_is_led_to_every_database(Engine engine) throws IOException {
    project.file(
        "engines.py",
        """
        import os
        from sqlalchemy import create_engine

        engine = create_engine(os.environ["DATABASE_URL"])
        """);
    project.file(
        "alembic/env.py",
        """
        from alembic import context
        from engines import engine

        with engine.connect() as connection:
            context.configure(connection=connection)
            with context.begin_transaction():
                context.run_migrations()
        """);
    project.table("rooms1", "rooms", "'base01'");

    assertThat(codes(verify(engine))).isEmpty();
  }

  @Test
  void an_application_that_looks_at_its_database_while_it_is_loaded() throws IOException {
    project.file(
        "flask/__init__.py",
        """
        loaded = []


        class App:
            def app_context(self):
                return self

            def push(self):
                loaded.append(self)


        def has_app_context():
            return bool(loaded)
        """);
    project.file(
        "flask/cli.py",
        """
        import os
        from flask import App
        from sqlalchemy import create_engine


        def load_dotenv():
            pass


        class ScriptInfo:
            def __init__(self, app_import_path=None):
                pass

            def load_app(self):
                create_engine(os.environ["DATABASE_URL"]).connect().close()
                return App()
        """);
    project.env(
        "import os\nfrom flask import has_app_context as current_app\nassert current_app()",
        "os.environ['DATABASE_URL']");

    // As Flask-Migrate lays it out; the application's folder is named.
    Files.move(dir.resolve("alembic"), dir.resolve("migrations"));
    Files.delete(dir.resolve("alembic.ini"));
    project.file("migrations/alembic.ini", "[alembic]\nprepend_sys_path = .\n");

    for (Engine engine : Engine.usual()) {
      Report report = verify(engine);
      assertThat(codes(report)).as(texts(report)).isEmpty();
    }
  }

  @Test
  void an_error_of_Python_is_said_by_Python() throws IOException {
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
        .contains("1 statement before it had run");
  }

  @Test
  void an_error_that_a_revision_passes_over_is_the_one_that_is_told() throws IOException {
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
  void what_Alembic_cannot_do_is_no_refusal_of_the_authors() throws IOException {
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
  void models_that_cannot_be_compared_are_a_check_left_out() throws IOException {
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

  private Report verify(Engine engine) {
    return verify(engine, AlembicFolder.settings());
  }

  private Report verify(Engine engine, ToolSettings tools) {
    return Roundtrip.verify(Settings.of(dir).withEngines(Set.of(engine)).withTools(tools));
  }

  private Report verify(Engine engine, Path path) {
    return Roundtrip.verify(
        Settings.of(path).withEngines(Set.of(engine)).withTools(AlembicFolder.settings()));
  }

  private static List<String> codes(Report report) {
    return report.findings().stream().map(f -> f.code().name()).toList();
  }

  private static String texts(Report report) {
    return String.join(
        "\n",
        report.findings().stream().map(finding -> FindingText.of(finding, Wording.PLAIN)).toList());
  }
}
