package org.roundtrip.project.alembic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Report;

/** How Alembic projects learn of their database, and what they connect to. */
@Tag("python")
class AlembicConnectionTest extends AlembicTestCase {

  private static final String ASTRAY =
      ", which is not the scratch database. Nothing was changed there. Say how the project gets its"
          + " database URL with the setting 'tool' (url=…), variables=… or x=… (see docs/tools.md).";

  @Test
  void aSettingThatIsReadOnceAndKept() throws IOException {
    project.file("settings.py", "import os\n\nURL = os.environ['CHAT_DATABASE_URI']\n");
    project.env("from settings import URL", "URL");

    Report report = verify(Engine.SQLITE);

    assertThat(codes(report)).as(texts(report)).isEmpty();
    assertThat(report.checksRun()).isGreaterThan(10);
  }

  @Test
  void theUrlComesByX() throws IOException {
    project.env("", "context.get_x_argument(as_dictionary=True)['db']");

    Report report = verify(Engine.SQLITE, AlembicFolder.settings("x", "db={url}"));

    assertThat(codes(report)).as(texts(report)).isEmpty();
  }

  @Test
  void anotherDatabaseIsNeverTouched() throws IOException {
    Path precious = dir.resolve("precious.db");
    project.env("", "'sqlite:///" + precious + "'");

    assertThat(failures(verify(Engine.SQLITE)))
        .containsExactly("env.py connects to " + precious + ASTRAY);
    assertThat(precious).doesNotExist();
  }

  @Test
  void aMigrationThatMakesAnEngineIsNamed() throws IOException {
    Path precious = dir.resolve("precious.db");
    project.revision(
        "rooms1",
        "create rooms",
        "'base01'",
        List.of("sa.create_engine('sqlite:///%s').connect()".formatted(precious)),
        List.of());

    assertThat(failures(verify(Engine.SQLITE)))
        .containsExactly(
            dir.resolve("alembic/versions/rooms1_create_rooms.py")
                + ":11 (revision rooms1) connects to "
                + precious
                + ASTRAY);
    assertThat(precious).doesNotExist();
  }

  @Test
  void aDatabaseInMemoryProvesNothing() throws IOException {
    project.env("", "'sqlite://'");

    assertThat(failures(verify(Engine.SQLITE)))
        .containsExactly("env.py runs the migrations on sqlite://" + ASTRAY);
  }

  @Test
  void envAsksWhichCommandIsRun() throws IOException {
    project.env(
        "assert context.config.cmd_opts.cmd[0].__name__ in ('upgrade', 'downgrade', 'stamp',"
            + " 'current', 'check')",
        "context.config.get_main_option('sqlalchemy.url')");

    assertThat(codes(verify(Engine.SQLITE))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void anEngineThatIsMadeOnceIsLedToEveryDatabase(Engine engine) throws IOException {
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
  void anApplicationThatLooksAtItsDatabaseWhileItIsLoaded() throws IOException {
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

    for (Engine engine : Engine.defaults()) {
      Report report = verify(engine);
      assertThat(codes(report)).as(texts(report)).isEmpty();
    }
  }
}
