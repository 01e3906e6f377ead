package org.roundtrip.sample;

import static org.roundtrip.junit.RoundtripAssertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.roundtrip.Roundtrip;
import org.roundtrip.dialect.Engine;
import org.roundtrip.junit.At;
import org.roundtrip.junit.MigratedDatabase;
import org.roundtrip.junit.MigrationRoundTrip;
import org.roundtrip.verify.Settings;

@MigrationRoundTrip(value = "src/main/resources/db/revisions", revisions = "8c31f4a7d0e2")
class StatusSchemaTest {

  @Test
  void theUpgradeCanBeRepeated(@At("8c31f4a7d0e2") MigratedDatabase db) {
    db.downgrade();
    db.upgradeTo("8c31f4a7d0e2");
    assertThat(db).hasSchemaOf("8c31f4a7d0e2");
  }

  @Test
  void theHistoryIsReversible() {
    Settings settings =
        Settings.of(Path.of("src/main/resources/db/revisions"))
            .withEngines(Set.of(Engine.named("sqlite").orElseThrow()));
    assertThat(Roundtrip.verify(settings)).isReversible().hasNoFindings();
  }
}
