package org.roundtrip.project.alembic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Report;
import org.roundtrip.project.ToolSettings;

/** Each run of a revision starts from the state that a new process of Alembic would have. */
@Tag("python")
class AlembicStateTest extends AlembicTestCase {

  private static final String ENGINES = "org.roundtrip.dialect.Engine#defaults";

  private static final List<String> NICKNAMES =
      List.of(
          "op.add_column('users', sa.Column('nick', sa.String(50)))",
          "users = sa.Table('users', metadata, sa.Column('name', sa.String), sa.Column('nick',"
              + " sa.String))",
          "op.execute(users.update().values(nick=users.c.name))");

  private static final List<String> NO_NICKNAMES =
      List.of("with op.batch_alter_table('users') as batch:", "    batch.drop_column('nick')");

  @ParameterizedTest
  @MethodSource(ENGINES)
  void metadataOfARevision(Engine engine) throws IOException {
    project.revision(
        "nick01", "add nick", "'base01'", "metadata = sa.MetaData()", NICKNAMES, NO_NICKNAMES);

    assertSilent(verify(engine));
    assertSilent(verify(engine, withoutFork()));
  }

  @ParameterizedTest
  @MethodSource(ENGINES)
  void metadataOfAModuleThatRevisionsShare(Engine engine) throws IOException {
    project.file("tables.py", "import sqlalchemy as sa\n\nmetadata = sa.MetaData()\n");
    project.revision(
        "nick01", "add nick", "'base01'", "from tables import metadata", NICKNAMES, NO_NICKNAMES);

    assertSilent(verify(engine));
    assertSilent(verify(engine, withoutFork()));
  }

  @Test
  void aTableThatARevisionDeclaresWhenItIsLoaded() throws IOException {
    project.file("tables.py", "import sqlalchemy as sa\n\nmetadata = sa.MetaData()\n");
    project.revision(
        "rooms1",
        "create rooms",
        "'base01'",
        """
        from tables import metadata
        rooms = sa.Table('rooms', metadata, sa.Column('id', sa.Integer, primary_key=True))
        """,
        List.of("rooms.create(op.get_bind())"),
        List.of("rooms.drop(op.get_bind())"));

    assertSilent(verify(Engine.SQLITE));
  }

  @Test
  void aTableThatEnvDeclaresAtEachRun() throws IOException {
    project.file("tables.py", "import sqlalchemy as sa\n\nmetadata = sa.MetaData()\n");
    project.env(
        """
        import os
        import sqlalchemy as sa
        from tables import metadata
        sa.Table('legacy', metadata, sa.Column('id', sa.Integer))
        """,
        "os.environ['DATABASE_URL']");

    assertSilent(verify(Engine.SQLITE));
  }

  @Test
  void aSecondUpgradeThatOnlyAFlagInAModuleChanges() throws IOException {
    project.file("flags.py", "done = []\n");
    project.revision(
        "rooms1",
        "create rooms",
        "'base01'",
        "import flags",
        List.of(
            "columns = [] if flags.done else [sa.Column('name', sa.String(20))]",
            "op.create_table('rooms', sa.Column('id', sa.Integer, primary_key=True), *columns)",
            "flags.done.append(1)"),
        List.of("op.drop_table('rooms')"));

    assertSilent(verify(Engine.SQLITE));
    assertThat(codes(verify(Engine.SQLITE, withoutFork()))).doesNotContain("RT105", "RT109");
  }

  @ParameterizedTest
  @MethodSource(ENGINES)
  void aScopedSessionThatStaysOpen(Engine engine) throws IOException {
    project.file(
        "sessions.py",
        """
        import os
        from sqlalchemy import create_engine
        from sqlalchemy.orm import scoped_session, sessionmaker

        engine = create_engine(os.environ["DATABASE_URL"])
        Session = scoped_session(sessionmaker(bind=engine))
        """);
    greetings("from sessions import Session", "Session.execute(sa.text('SELECT 1')).all()");

    assertSilent(verify(engine));
    assertSilent(verify(engine, withoutFork()));
  }

  @ParameterizedTest
  @MethodSource(ENGINES)
  void aConnectionThatStaysOpen(Engine engine) throws IOException {
    project.file(
        "connections.py",
        """
        import os
        from sqlalchemy import create_engine

        engine = create_engine(os.environ["DATABASE_URL"])
        kept = []

        def connection():
            if not kept:
                kept.append(engine.connect())
            return kept[0]
        """);
    greetings("from connections import connection", "connection().execute(sa.text('SELECT 1'))");

    assertSilent(verify(engine));
    assertSilent(verify(engine, withoutFork()));
  }

  @Test
  void theImportPathThatEnvSets() throws IOException {
    project.file("lib/chattypes.py", "import sqlalchemy as sa\n\nName = sa.String(20)\n");
    project.env("import os, sys\nsys.path.insert(0, 'lib')", "os.environ['DATABASE_URL']");
    names();

    assertSilent(verify(Engine.SQLITE));
  }

  @Test
  void theImportPathThatEnvSetsAfterItRefusedOfflineMode() throws IOException {
    project.file("lib/chattypes.py", "import sqlalchemy as sa\n\nName = sa.String(20)\n");
    project.env(
        """
        import os, sys
        if context.is_offline_mode():
            raise RuntimeError('no offline mode')
        sys.path.insert(0, 'lib')
        """,
        "os.environ['DATABASE_URL']");
    names();

    for (Engine engine : Engine.defaults()) {
      assertSilent(verify(engine));
    }
  }

  private void names() throws IOException {
    project.revision(
        "name01",
        "create names",
        "'base01'",
        "from chattypes import Name",
        List.of("op.create_table('names', sa.Column('name', Name))"),
        List.of("op.drop_table('names')"));
  }

  private void greetings(String line, String body) throws IOException {
    project.revision("hello1", "greet", "'base01'", line, List.of(body), List.of());
    project.revision("hello2", "greet again", "'hello1'", line, List.of(body), List.of());
  }

  /** As on Windows and macOS, where the driver does not fork. */
  private ToolSettings withoutFork() throws IOException {
    project.file("nofork/sitecustomize.py", "import os\n\ndel os.fork\n");
    return AlembicFolder.settings("environment.PYTHONPATH", dir.resolve("nofork").toString());
  }

  private static void assertSilent(Report report) {
    assertThat(codes(report)).as(texts(report)).isEmpty();
    assertThat(report.checksRun()).isGreaterThan(10);
  }
}
