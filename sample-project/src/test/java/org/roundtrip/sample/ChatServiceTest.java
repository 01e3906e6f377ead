package org.roundtrip.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.roundtrip.junit.At;
import org.roundtrip.junit.MigratedDatabase;
import org.roundtrip.junit.MigrationRoundTrip;
import org.roundtrip.junit.TestOnEveryDatabase;

/** The chat service, which uses Alembic, passes on both databases. */
@MigrationRoundTrip(value = "chat-service", ifToolPresent = true)
@Tag("python")
class ChatServiceTest {

  @TestOnEveryDatabase
  void aUserWhoWasNotActiveIsInactive(@At(before = "e4917b0c52fd") MigratedDatabase db)
      throws SQLException {
    db.execute("INSERT INTO users (email, display_name, is_active) VALUES ('a@b.c', 'Ada', FALSE)");
    db.upgrade();
    assertThat(db.query("SELECT status FROM users")).containsExactly(Map.of("status", "inactive"));
    db.downgrade();
    assertThat(db.query("SELECT count(*) AS n FROM users WHERE NOT is_active")).hasSize(1);
  }
}
