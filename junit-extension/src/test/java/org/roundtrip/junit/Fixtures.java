package org.roundtrip.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.finding.Severity;

/** Classes as users write them. Nobody but our tests runs them. */
final class Fixtures {

  private Fixtures() {}

  @MigrationRoundTrip(value = "classpath:histories/sound", databases = "sqlite")
  static class Sound {}

  @MigrationRoundTrip(value = "classpath:histories/broken", databases = "sqlite")
  static class Broken {}

  @MigrationRoundTrip(
      value = "classpath:histories/broken",
      databases = "sqlite",
      checks = {FindingCode.RT102, FindingCode.RT104},
      from = "2b",
      to = "3c")
  static class BrokenInPart {}

  @MigrationRoundTrip(
      value = "classpath:histories/broken",
      databases = "sqlite",
      failOn = Severity.WARNING)
  static class Strict {}

  @MigrationRoundTrip("classpath:histories/unreadable")
  static class Unreadable {}

  @MigrationRoundTrip("src/no/such/folder")
  static class Missing {}

  @MigrationRoundTrip
  static class Placeless {}

  @MigrationRoundTrip(
      value = "classpath:histories/sound",
      postgres = "postgresql://nobody:secret@localhost:1/none",
      databases = {"postgresql", "sqlite"})
  static class WithoutPostgres {}

  @Disabled("until the server is back")
  @MigrationRoundTrip("classpath:histories/sound")
  static class Resting {}

  @Tag("slow")
  @MigrationRoundTrip(value = "classpath:histories/sound", databases = "sqlite")
  abstract static class Named {}

  @DisplayName("The migrations")
  static class Inheriting extends Named {}

  @MigrationRoundTrip(value = "classpath:histories/sound", databases = "sqlite")
  static class WithOwnTests {

    @Test
    void backfill(@At("99b3") MigratedDatabase db) throws Exception {
      db.execute("INSERT INTO users (id, email, is_active) VALUES (1, ?, 0)", "a@b.c");
      db.upgradeTo("7c1e");
      assertThat(db.query("SELECT status FROM users")).containsExactly(Map.of("status", "gone"));
    }

    @Test
    void emptiness(MigratedDatabase db) throws Exception {
      assertThat(db.revision()).isEmpty();
      assertThat(db.query("SELECT * FROM sqlite_schema")).isEqualTo(List.of());
    }

    @Test
    void refusal(@At("head") MigratedDatabase db) throws Exception {
      db.execute("INSERT INTO users (id) VALUES (1)");
    }

    @TestOnEveryDatabase
    void downgrade(@At(before = "7c1e") MigratedDatabase db) {
      db.upgrade();
      db.downgrade();
      RoundtripAssertions.assertThat(db).hasSchemaOf("99b3");
    }
  }
}
