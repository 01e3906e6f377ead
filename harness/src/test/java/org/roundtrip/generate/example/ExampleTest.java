package org.roundtrip.generate.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.database.Databases;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;

class ExampleTest {

  private static final DatabaseServer SQLITE =
      DatabaseServers.open(Engine.SQLITE, DatabaseSettings.defaults());
  private static final DatabaseServer POSTGRES =
      DatabaseServers.open(Engine.POSTGRESQL, DatabaseSettings.defaults());

  @AfterAll
  static void close() {
    SQLITE.close();
    POSTGRES.close();
  }

  @ParameterizedTest
  @CsvSource({
    "MEDICAL_RECORDS, 42, 63, 52, 6",
    "SHELL_USAGE, 8, 7, 5, 2",
    "WEATHER, 2, 1, 5, 0",
    "LARGE, 372, 770, 663, 226",
    "SMALLER, 62, 128, 110, 37"
  })
  void theServerCountsWhatIsPromised(
      Example example, String tables, String foreignKeys, String checks, String uniqueIndexes)
      throws SQLException {
    try (ScratchDatabase database = POSTGRES.create();
        Session session = database.connect();
        Statement statement = session.connection().createStatement()) {
      statement.execute(example.script(Engine.POSTGRESQL));
      String constraints = "SELECT count(*) FROM pg_constraint WHERE contype = ";
      assertThat(
              new String[] {
                Databases.ask(
                    session, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"),
                Databases.ask(session, constraints + "'f'"),
                Databases.ask(
                    session, constraints + "'c' AND connamespace = 'public'::regnamespace"),
                Databases.ask(
                    session,
                    "SELECT count(*) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE"
                        + " indisunique AND NOT indisprimary AND relnamespace ="
                        + " 'public'::regnamespace")
              })
          .containsExactly(tables, foreignKeys, checks, uniqueIndexes);
    }
    try (ScratchDatabase database = SQLITE.create();
        Session session = database.connect();
        Statement statement = session.connection().createStatement()) {
      statement.executeUpdate(example.script(Engine.SQLITE));
      assertThat(
              Databases.ask(
                  session,
                  "SELECT count(*) FROM sqlite_schema WHERE type = 'table'"
                      + " AND name NOT LIKE 'sqlite%'"))
          .isEqualTo(tables);
    }
  }
}
