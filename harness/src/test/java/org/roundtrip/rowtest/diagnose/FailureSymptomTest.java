package org.roundtrip.rowtest.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.trip.LegFailure;
import org.roundtrip.trip.TripLeg;

/** Two failures of one cause have one signature, whichever driver reports them. */
class FailureSymptomTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "duplicate key | 23505 | users_pkey | false | 23505 users_pkey 2.sql:3",
        "duplicate key | 23505 | users_pkey | true  | 23505 users_pkey",
        "no such table: t | none | '' | false | no such table: t  2.sql:3",
        "UNIQUE constraint failed: t.a | none | '' | true | UNIQUE constraint failed: t.a",
        "[SQLITE_CONSTRAINT_UNIQUE] A UNIQUE constraint failed (UNIQUE constraint failed: t.a)"
            + " | none | '' | true | UNIQUE constraint failed: t.a",
      })
  void signature(
      String message, @Nullable String state, String about, boolean repeats, String signature) {
    SourceLocation location = new SourceLocation(Path.of("2.sql"), 3);
    LegFailure failure =
        new LegFailure(TripLeg.UPGRADE, message, null, state, about, location, "SELECT", 0, true);
    assertThat(FailureSymptom.signature(failure, repeats)).isEqualTo(signature);
  }
}
