package org.roundtrip.check.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.Setting;
import org.roundtrip.trip.LegFailure;
import org.roundtrip.trip.TripLeg;

class SetupAdviceTest {

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FOREIGN KEY constraint failed               | DELETE FROM users      | true
          foreign key mismatch - "a" referencing "b"  | INSERT INTO a SELECT 1 | true
          no such table: main.users                   | DROP TABLE posts       | true
          no such table: main.users                   | DROP VIEW posts        | false
          no such table: users                        | DROP TABLE users       | false
          """)
  void mentionsForeignKeysIfTheyCauseTheFailure(String message, String statement, boolean advised) {
    assertThat(SetupAdvice.ofSession(failure(message, statement)))
        .isEqualTo(
            advised
                ? List.of(
                    Advice.of(
                        "Roundtrip enforces foreign keys. If the project does not enforce them during migrations, use {}.",
                        Setting.SESSION.to("PRAGMA foreign_keys = OFF")))
                : List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "no such table: users, true",
    "NoSuchTableError: users, true",
    "no such table: main.users, false",
    "no such column: name, false"
  })
  void mentionsSetupForMissingTables(String message, boolean advised) {
    assertThat(SetupAdvice.of(failure(message, "ALTER TABLE users ADD COLUMN name text")))
        .isEqualTo(
            advised
                ? List.of(
                    Advice.of(
                        "If the table is created outside the migrations, such as by the application, create it with {} (SQL run once in every scratch database).",
                        Setting.SETUP.toAny()))
                : List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "ERROR: canceling statement due to statement timeout, true",
    "OperationalError: interrupted, true",
    "the sale was interrupted by rain, false"
  })
  void mentionsItsTimeLimitIfThatStopsAStatement(String message, boolean advised) {
    assertThat(SetupAdvice.ofSession(failure(message, "UPDATE t SET a = 1")))
        .isEqualTo(
            advised
                ? List.of(
                    Advice.of(
                        "Roundtrip limits the time of each statement; set another limit with {}.",
                        Setting.STATEMENT_TIMEOUT.toAny()))
                : List.of());
  }

  private static LegFailure failure(String message, String statement) {
    return new LegFailure(
        TripLeg.DOWNGRADE,
        "[SQLITE_ERROR] SQL error or missing database (" + message + ")",
        null,
        null,
        "",
        SourceLocation.of(Path.of("down.sql")),
        statement,
        0,
        true);
  }
}
