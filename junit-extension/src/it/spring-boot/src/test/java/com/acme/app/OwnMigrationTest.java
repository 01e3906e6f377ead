package com.acme.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.roundtrip.junit.At;
import org.roundtrip.junit.MigratedDatabase;
import org.roundtrip.junit.MigrationRoundTrip;
import org.roundtrip.junit.TestOnEveryDatabase;

@MigrationRoundTrip(
    value = "src/main/resources/db/migration",
    databases = {"sqlite", "postgresql"},
    revisions = "2")
class OwnMigrationTest {

  @TestOnEveryDatabase
  void aUserBecomesAMember(@At(before = "2") MigratedDatabase db) throws Exception {
    db.execute("INSERT INTO users (id, email) VALUES (1, 'a@b.c')");
    db.upgradeTo("2");
    assertThat(db.query("SELECT role FROM users")).containsExactly(Map.of("role", "member"));
  }
}
