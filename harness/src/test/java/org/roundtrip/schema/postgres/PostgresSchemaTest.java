package org.roundtrip.schema.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.Databases;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.schema.Change;
import org.roundtrip.schema.Oracle;
import org.roundtrip.schema.SchemaCase;
import org.roundtrip.schema.SchemaDiff;
import org.roundtrip.schema.SchemaSnapshot;

class PostgresSchemaTest {

  /** Without data pg_dump leaves every materialized view empty. */
  private static final Set<String> UNSEEN_BY_PG_DUMP = Set.of("materialized view");

  /** pg_dump refuses servers that are newer than itself. */
  private static final Pattern AS_NEW_AS_THE_SERVER = Pattern.compile(" (1[5-9]|[2-9]\\d)\\.");

  private static final Map<String, DatabaseServer> SERVERS = new ConcurrentHashMap<>();

  @AfterAll
  static void stop() {
    SERVERS.values().forEach(DatabaseServer::close);
  }

  static DatabaseServer server(String version) {
    return SERVERS.computeIfAbsent(
        version,
        major -> DatabaseServers.open(Engine.POSTGRESQL, Databases.postgres("embedded:" + major)));
  }

  static Stream<SchemaCase> cases() {
    return Stream.concat(TableCases.list().stream(), OtherCases.list().stream());
  }

  @ParameterizedTest(name = "PostgreSQL {0}")
  @ValueSource(strings = {"15", "18"})
  void everyCaseIsSeenInsideATransaction(String version) throws SQLException {
    try (ScratchDatabase database = server(version).create();
        Session session = database.connect()) {
      Connection connection = session.connection();
      connection.setAutoCommit(false);
      PostgresSchemaReader reader = new PostgresSchemaReader(connection, Set.of(), true);
      SchemaSnapshot empty = reader.read();
      for (SchemaCase row : cases().toList()) {
        run(connection, row.before());
        SchemaSnapshot before = reader.read();
        run(connection, row.after());
        assertThat(lines(before, reader.read())).as(row.name()).isEqualTo(row.changes());
        connection.rollback();
        assertThat(reader.read()).as("rolled back: " + row.name()).isEqualTo(empty);
      }
    }
  }

  static Stream<Arguments> oracleCases() {
    return cases().map(Arguments::of);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("oracleCases")
  void differsWherePgDumpDiffers(SchemaCase row) throws SQLException, IOException {
    Oracle.require("pg_dump", AS_NEW_AS_THE_SERVER);
    try (ScratchDatabase database = server("15").create();
        Session session = database.connect()) {
      Connection connection = session.connection();
      PostgresSchemaReader reader = new PostgresSchemaReader(connection, Set.of(), false);
      run(connection, row.before());
      SchemaSnapshot before = reader.read();
      String dump = dump(database);
      run(connection, row.after());
      boolean same = dump.equals(dump(database)) && !UNSEEN_BY_PG_DUMP.contains(row.name());
      assertThat(SchemaDiff.between(before, reader.read()).isEmpty())
          .as(row.name())
          .isEqualTo(same);
    }
  }

  private static String dump(ScratchDatabase database) throws IOException {
    String url = database.url().substring("jdbc:".length());
    return Oracle.run(List.of("pg_dump", "--schema-only", "-d", url));
  }

  static void run(Connection connection, String sql) throws SQLException {
    if (!sql.isEmpty()) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }
  }

  // Version 17 gave tables one more privilege, m.
  static List<String> lines(SchemaSnapshot before, SchemaSnapshot now) {
    return SchemaDiff.between(before, now).changes().stream()
        .map(Change::toString)
        .map(line -> line.replace("arwdDxtm", "arwdDxt"))
        .toList();
  }
}
