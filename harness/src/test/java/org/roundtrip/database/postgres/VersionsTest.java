package org.roundtrip.database.postgres;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.database.EnvironmentException;

class VersionsTest {

  private static final ServerAddress ADDRESS =
      ServerAddress.parse("postgresql://me:secret@db.example.org:5433/x");

  @ParameterizedTest
  @CsvSource({"14, 14.24", "9, 9.6.24", "8, 8.4"})
  void anOldServerIsRefusedInOneSentence(int major, String version) {
    assertThatThrownBy(() -> Versions.require(major, version, ADDRESS))
        .isInstanceOf(EnvironmentException.class)
        .hasMessage(
            "The PostgreSQL server at db.example.org:5433 has version %s, but Roundtrip requires version 15 or later; specify another server, or choose the setting 'postgres' (embedded).",
            version);
  }

  @Test
  void theOldestThatWillDo() {
    assertThatCode(() -> Versions.require(15, "15.0", ADDRESS)).doesNotThrowAnyException();
  }
}
