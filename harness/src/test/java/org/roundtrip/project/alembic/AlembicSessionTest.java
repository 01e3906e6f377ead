package org.roundtrip.project.alembic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.Roundtrip;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Report;
import org.roundtrip.verify.Settings;

/** The settings for sessions apply to the connections of Alembic. */
@Tag("python")
class AlembicSessionTest extends AlembicTestCase {

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void theSessionSqlRunsOnEachConnection(Engine engine) throws IOException {
    Map<Engine, String> settings =
        Map.of(
            Engine.SQLITE, "PRAGMA cache_size = 123; PRAGMA cache_spill = 45",
            Engine.POSTGRESQL, "SET search_path = public; SET application_name = '123'");
    Map<Engine, String> queries =
        Map.of(
            Engine.SQLITE, "PRAGMA cache_size",
            Engine.POSTGRESQL, "SHOW application_name");
    project.revision(
        "check1",
        "check the session",
        "'base01'",
        List.of(
            "seen = op.get_bind().execute(sa.text('%s')).scalar()".formatted(queries.get(engine)),
            "if str(seen) != '123':",
            "    raise Exception(str(seen))"),
        List.of());

    Report report = verify(engine, settings.get(engine), Duration.ofSeconds(60));

    assertThat(codes(report)).as(texts(report)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void theStatementTimeoutAppliesToEachStatement(Engine engine) throws IOException {
    Map<Engine, String> endless =
        Map.of(
            Engine.SQLITE,
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
            Engine.POSTGRESQL,
            "SELECT pg_sleep(30)");
    Map<Engine, String> said =
        Map.of(
            Engine.SQLITE, "SQLite says:  interrupted",
            Engine.POSTGRESQL, "canceling statement due to statement timeout");
    project.revision(
        "long01",
        "wait",
        "'base01'",
        List.of("op.execute('%s')".formatted(endless.get(engine))),
        List.of());

    Report report = verify(engine, "", Duration.ofSeconds(1));

    assertThat(codes(report)).as(texts(report)).containsExactly("RT109");
    assertThat(texts(report)).contains(said.get(engine));
  }

  private Report verify(Engine engine, String session, Duration timeout) {
    DatabaseSettings databases =
        new DatabaseSettings("auto", DatabaseSettings.DEFAULT_IMAGE, "", session, timeout);
    return Roundtrip.verify(
        Settings.of(dir)
            .withEngines(Set.of(engine))
            .withDatabases(databases)
            .withTools(AlembicFolder.settings()));
  }
}
