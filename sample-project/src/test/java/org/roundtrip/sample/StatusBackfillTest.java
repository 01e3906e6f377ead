package org.roundtrip.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import org.roundtrip.junit.At;
import org.roundtrip.junit.MigratedDatabase;
import org.roundtrip.junit.MigrationRoundTrip;
import org.roundtrip.junit.TestOnEveryDatabase;

/** The revision converts the rows of users, which no comparison of schemas can show. */
@MigrationRoundTrip(value = "src/main/resources/db/revisions", revisions = "8c31f4a7d0e2")
class StatusBackfillTest {

  @TestOnEveryDatabase
  void aUserWhoWasNotActiveIsInactive(@At(before = "8c31f4a7d0e2") MigratedDatabase db)
      throws SQLException {
    db.execute("INSERT INTO users VALUES ('1', 'ada@example.org', 'Ada', '2026-01-31', FALSE)");
    db.upgrade();
    assertThat(db.query("SELECT status FROM users")).containsExactly(Map.of("status", "inactive"));
  }
}
