package org.roundtrip.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import org.roundtrip.junit.At;
import org.roundtrip.junit.MigratedDatabase;
import org.roundtrip.junit.MigrationRoundTrip;
import org.roundtrip.junit.TestOnEveryDatabase;

/** Rows survive the downgrade, and the rebuild of the table on SQLite. */
@MigrationRoundTrip(value = "src/main/resources/db/revisions", revisions = "8c31f4a7d0e2")
class StatusRebuildTest {

  @TestOnEveryDatabase
  void theDowngradeRestoresIsActive(@At("8c31f4a7d0e2") MigratedDatabase db) throws SQLException {
    db.execute("INSERT INTO users VALUES ('1', 'ada@example.org', 'Ada', '2026-01-31', 'active')");
    db.execute(
        "INSERT INTO users VALUES ('2', 'bob@example.org', 'Bob', '2026-01-31', 'inactive')");
    db.downgrade();
    assertThat(db.query("SELECT id FROM users WHERE is_active")).containsExactly(Map.of("id", "1"));
  }

  @TestOnEveryDatabase
  void theRebuildKeepsReferencingRows(@At(before = "8c31f4a7d0e2") MigratedDatabase db)
      throws SQLException {
    db.execute("INSERT INTO users VALUES ('1', 'ada@example.org', 'Ada', '2026-01-31', TRUE)");
    db.execute("INSERT INTO conversations VALUES ('c', '1', '2026-01-31', 'Hello')");
    db.execute(
        "INSERT INTO messages (id, conversation_id, sender_id, body) VALUES ('m', 'c', '1', 'Hi')");
    db.upgrade();
    db.downgrade();
    assertThat(db.query("SELECT id, sender_id FROM messages"))
        .containsExactly(Map.of("id", "m", "sender_id", "1"));
  }
}
