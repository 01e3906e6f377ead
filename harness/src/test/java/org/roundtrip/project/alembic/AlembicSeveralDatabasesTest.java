package org.roundtrip.project.alembic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.Report;
import org.roundtrip.project.ToolSettings;
import org.roundtrip.project.tool.Python;
import org.roundtrip.revision.UnreadableHistoryException;

/** Projects of {@code alembic init -t multidb}. */
@Tag("python")
class AlembicSeveralDatabasesTest extends AlembicTestCase {

  @BeforeEach
  void initialize() throws IOException, InterruptedException {
    python("-m", "alembic", "init", "-t", "multidb", "shops");
    project.file(
        "alembic.ini",
        """
        [alembic]
        script_location = %(here)s/shops
        databases = engine1, engine2
        [engine1]
        sqlalchemy.url = postgresql://user@localhost/one
        [engine2]
        sqlalchemy.url = postgresql://user@localhost/two
        [loggers]
        keys = root
        [handlers]
        keys =
        [formatters]
        keys =
        [logger_root]
        level = WARNING
        handlers =
        """);
    revision("first1", "None", "pass");
    revision("second", "'first1'", "op.drop_table('orders_%s')");
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void oneDatabaseIsVerified(Engine engine) throws IOException {
    Report report = verify(engine, databases("engine2"));

    assertThat(report.revisions()).isEqualTo(2);
    assertThat(
            report.findings().stream()
                .flatMap(Finding::all)
                .map(f -> f.code() + " " + f.revision()))
        .as(texts(report))
        .containsExactlyInAnyOrder("RT110 first1", "RT105 first1", "RT107 null");
    try (Stream<Path> files = Files.list(dir)) {
      assertThat(files.filter(file -> file.toString().endsWith(".sql"))).isEmpty();
    }
  }

  /** As Flask-Migrate's template, in which the application names the databases. */
  @ParameterizedTest
  @CsvSource({"'', RT110 first1", "logs, RT105 first1"})
  void oneDatabaseOfAnApplicationIsVerified(String database, String finding) throws IOException {
    project.file("alembic.ini", "[alembic]\nscript_location = %(here)s/shops\n");
    project.file(
        "shops/env.py",
        """
        import os
        from alembic import context
        from sqlalchemy import create_engine

        if context.is_offline_mode():
            open("offline.sql", "w").close()
        engine = create_engine(os.environ["DATABASE_URL"])
        connections = {name: engine.connect() for name in ("", "logs")}
        transactions = [connection.begin() for connection in connections.values()]
        for name, connection in connections.items():
            context.configure(connection=connection, upgrade_token=name + "_upgrades")
            context.run_migrations(engine_name=name)
        for transaction in transactions:
            transaction.commit()
        """);
    Files.delete(dir.resolve("shops/versions/second_.py"));
    project.file(
        "shops/versions/first1_.py",
        """
        import sqlalchemy as sa
        from alembic import op

        revision = "first1"
        down_revision = None

        def upgrade(engine_name):
            globals()["upgrade_%s" % engine_name]()

        def downgrade(engine_name):
            globals()["downgrade_%s" % engine_name]()

        def upgrade_():
            op.create_table("users", sa.Column("id", sa.Integer, primary_key=True))

        def downgrade_():
            pass

        def upgrade_logs():
            op.execute("CREATE TABLE IF NOT EXISTS entries (id integer)")
            op.execute("CREATE TABLE notes (id integer)")

        def downgrade_logs():
            op.execute("DROP TABLE entries")
        """);

    for (Engine engine : Engine.defaults()) {
      Report report =
          verify(engine, database.isEmpty() ? AlembicFolder.settings() : databases(database));

      assertThat(
              report.findings().stream()
                  .flatMap(Finding::all)
                  .map(f -> f.code() + " " + f.revision()))
          .as(texts(report))
          .contains(finding);
      assertThat(report.failures()).isEmpty();
    }
    assertThat(dir.resolve("offline.sql")).doesNotExist();
  }

  @Test
  void theDatabaseIsNamed() {
    String sentence =
        "'"
            + dir.resolve("alembic.ini")
            + "' configures the databases engine1, engine2, and Roundtrip verifies one database at"
            + " a time. Name it with the setting 'tool' (databases=engine1).";

    for (ToolSettings settings : List.of(AlembicFolder.settings(), databases("engine3"))) {
      assertThatThrownBy(() -> verify(Engine.SQLITE, settings))
          .isInstanceOf(UnreadableHistoryException.class)
          .hasMessage(sentence);
    }
  }

  private static ToolSettings databases(String name) {
    return AlembicFolder.settings("databases", name);
  }

  private void revision(String id, String down, String downgrade) throws IOException {
    StringBuilder text =
        new StringBuilder(
            """
            import sqlalchemy as sa
            from alembic import op

            revision = "%s"
            down_revision = %s

            def upgrade(engine_name: str) -> None:
                globals()["upgrade_%%s" %% engine_name]()

            def downgrade(engine_name: str) -> None:
                globals()["downgrade_%%s" %% engine_name]()
            """
                .formatted(id, down));
    for (String engine : List.of("engine1", "engine2")) {
      String table = id.equals("first1") ? "users" : "orders_" + engine;
      text.append(
          """

          def upgrade_%s() -> None:
              op.create_table("%s", sa.Column("id", sa.Integer, primary_key=True))

          def downgrade_%s() -> None:
              %s
          """
              .formatted(engine, table, engine, downgrade.formatted(engine)));
    }
    project.file("shops/versions/" + id + "_.py", text.toString());
  }

  private void python(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Python.with("alembic")));
    command.addAll(List.of(arguments));
    Files.delete(dir.resolve("alembic.ini"));
    Process process =
        new ProcessBuilder(command)
            .directory(dir.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor()).isZero();
  }
}
