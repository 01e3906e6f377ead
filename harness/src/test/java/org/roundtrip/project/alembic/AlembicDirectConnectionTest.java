package org.roundtrip.project.alembic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtrip.database.Address;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.Databases;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Report;
import org.roundtrip.project.tool.Python;

/** Connections that a project opens with a database driver instead of SQLAlchemy. */
@Tag("python")
class AlembicDirectConnectionTest extends AlembicTestCase {

  private static final String REFUSED =
      ", which is not the scratch database. Nothing was changed there. Connect with op.get_bind(),"
          + " or with the database URL that Roundtrip sets for the project (see docs/tools.md).";

  private static final String OTHERS =
      "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
          + " AND pid <> pg_backend_pid()";

  private Path precious;
  private byte[] before;

  @BeforeEach
  void keepADatabase() throws IOException {
    precious = dir.resolve("precious.db");
    Files.writeString(precious, "");
    before = Files.readAllBytes(precious);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sqlite3.connect()    | import sqlite3                      | sqlite3.connect(FILE)
          sqlite3.connect()    | from sqlite3 import connect         | connect(database=FILE)
          sqlite3.connect()    | import sqlite3.dbapi2 as d          | d.connect(FILE)
          sqlite3.connect()    | import _sqlite3                     | _sqlite3.connect(FILE)
          sqlite3.connect()    | import sqlite3, pathlib             | sqlite3.connect(pathlib.Path(FILE))
          sqlite3.Connection() | import sqlite3                      | sqlite3.Connection(FILE)
          sqlite3.connect()    | import sqlite3                      | sa.create_engine('sqlite://', creator=lambda: sqlite3.connect(FILE)).connect()
          """)
  void aFileIsRefused(String call, String imports, String connect) throws IOException {
    revision(imports, "connection = " + connect.replace("FILE", "'" + precious + "'"));

    assertRefused(":11 (revision file01): %s opens the database '%s'".formatted(call, precious));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "op.execute(\"ATTACH DATABASE 'FILE' AS other\")",
        "op.get_bind().exec_driver_sql('ATTACH DATABASE ? AS other', ('FILE',))",
        "op.get_bind().connection.cursor().execute(\"ATTACH 'FILE' AS other\")",
        "sqlite3.connect(':memory:').execute(\"VACUUM INTO 'FILE'\")",
      })
  void aFileThatAStatementNamesIsRefused(String statement) throws IOException {
    revision("import sqlite3", statement.replace("FILE", precious.toString()));

    assertRefused(
        ":11 (revision file01): ATTACH DATABASE or VACUUM INTO opens the database '%s'"
            .formatted(precious));
  }

  @Test
  void aProjectThatPassesOverTheErrorIsStoppedAsWell() throws IOException {
    revision(
        "import sqlite3",
        "try:",
        "    sqlite3.connect('%s').execute('CREATE TABLE t (id)')".formatted(precious),
        "except Exception:",
        "    pass");

    assertRefused(
        ":12 (revision file01): sqlite3.connect() opens the database '%s'".formatted(precious));
  }

  @Test
  void anotherThread() throws IOException {
    revision(
        "import sqlite3, threading",
        "thread = threading.Thread(target=sqlite3.connect, args=('%s',))".formatted(precious),
        "thread.start()",
        "thread.join()");

    assertRefused(
        " (revision file01): sqlite3.connect() opens the database '%s'".formatted(precious));
  }

  @Test
  void aVersionFileThatConnectsWhileItIsLoaded() throws IOException {
    revision("import sqlite3\nsqlite3.connect('%s')".formatted(precious), "pass");

    assertThatThrownBy(() -> verify(Engine.SQLITE))
        .hasMessage(
            dir.resolve("alembic/versions/file01_read_rooms.py")
                + ":9: sqlite3.connect() opens the database '%s'".formatted(precious)
                + REFUSED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          psycopg  | psycopg.Connection.connect()      | psycopg.connect(URL)
          psycopg  | psycopg.AsyncConnection.connect() | asyncio.run(psycopg.AsyncConnection.connect(URL))
          psycopg2 | psycopg2.connect()                | psycopg2.connect(URL)
          psycopg2 | psycopg2.extensions.connection()  | psycopg2.extensions.connection(URL)
          asyncpg  | asyncpg.connect()                 | asyncio.run(asyncpg.connect(URL))
          pg8000   | pg8000.connect()                  | pg8000.native.Connection(USER, host=HOST, port=PORT, database=NAME)
          """)
  void aServerIsRefused(String module, String call, String connect)
      throws IOException, SQLException {
    Python.with(module);
    try (DatabaseServer server = server();
        ScratchDatabase users = server.create()) {
      Address address = users.address();
      String url =
          "postgresql://%s:secret@%s:%d/%s"
              .formatted(address.user(), address.host(), address.port(), address.database());
      String submodule = module.equals("pg8000") ? ", pg8000.native" : "";
      revision(
          "import asyncio, %s%s".formatted(module, submodule),
          connect
              .replace("URL", "'" + url + "'")
              .replace("USER", "'" + address.user() + "'")
              .replace("HOST", "'" + address.host() + "'")
              .replace("PORT", String.valueOf(address.port()))
              .replace("NAME", "'" + address.database() + "'"));
      assertRefused(
          ":11 (revision file01): %s connects to %s".formatted(call, url.replace("secret", "***")));
      assertThat(Databases.ask(users, OTHERS)).isEqualTo("0");
    }
  }

  private static DatabaseServer server() {
    return DatabaseServers.open(Engine.POSTGRESQL, Databases.postgres("embedded"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          psycopg  | psycopg.connect(URL)
          psycopg  | psycopg.connect('')
          psycopg2 | psycopg2.connect(URL)
          asyncpg  | asyncio.run(asyncpg.connect(URL))
          """)
  void theUrlOfTheProjectLeadsToTheScratchDatabase(String module, String connect)
      throws IOException {
    Python.with(module);
    revision(
        "import asyncio, os, %s".formatted(module),
        "url = os.environ['DATABASE_URL'].split(':', 1)[1]",
        "connection = " + connect.replace("URL", "'postgresql:' + url"));

    Report report = verify(Engine.POSTGRESQL);

    assertThat(codes(report)).as(texts(report)).isEmpty();
  }

  @Test
  void theFileOfTheProjectIsTheScratchDatabase() throws IOException {
    revision(
        "import os, sqlite3",
        "connection = sqlite3.connect(os.environ['DATABASE_URL'][10:])",
        "tables = connection.execute('SELECT name FROM sqlite_master').fetchall()",
        "assert ('users',) in tables",
        "assert isinstance(connection, sqlite3.Connection)");

    Report report = verify(Engine.SQLITE);

    assertThat(codes(report)).as(texts(report)).isEmpty();
  }

  @Test
  void anEngineWithAFunctionThatConnects() throws IOException {
    project.env(
        "import os, sqlite3",
        "'sqlite://', creator=lambda: sqlite3.connect(os.environ['DATABASE_URL'][10:])");

    Report report = verify(Engine.SQLITE);

    assertThat(codes(report)).as(texts(report)).isEmpty();
    assertThat(report.checksRun()).isGreaterThan(10);
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void databasesInMemoryAndInTemporaryFiles(Engine engine) throws IOException {
    revision(
        "import sqlite3, tempfile",
        "sqlite3.connect(':memory:').execute(\"ATTACH ':memory:' AS other\")",
        "with tempfile.TemporaryDirectory() as folder:",
        "    sqlite3.connect(folder + '/cache.db').execute('CREATE TABLE t (id)')");

    Report report = verify(engine);

    assertThat(codes(report)).as(texts(report)).isEmpty();
  }

  private void revision(String imports, String... upgrade) throws IOException {
    project.revision("file01", "read rooms", "'base01'", imports, List.of(upgrade), List.of());
  }

  private void assertRefused(String rest) throws IOException {
    assertThat(failures(verify(Engine.SQLITE)))
        .containsExactly(dir.resolve("alembic/versions/file01_read_rooms.py") + rest + REFUSED);
    assertThat(precious).hasBinaryContent(before);
  }
}
