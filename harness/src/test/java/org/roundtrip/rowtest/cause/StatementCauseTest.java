package org.roundtrip.rowtest.cause;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.rowtest.diagnose.Symptom;
import org.roundtrip.rowtest.diagnose.Symptom.Kind;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.sql.Statement;
import org.roundtrip.trip.TripLeg;

/** Which symptoms of a revision have the same cause. */
class StatementCauseTest {

  @ParameterizedTest(name = "{0} and {1}, time zone {2}: {3}")
  @CsvSource({
    "UPGRADE 0, UPGRADE 0, false, true",
    "UPGRADE 0, UPGRADE 1, false, false",
    "UPGRADE 0, DOWNGRADE 0, false, false",
    "UPGRADE 0, UPGRADE 1, true, true",
    "UPGRADE 0, DOWNGRADE 0, true, true",
  })
  void sameCause(String one, String other, boolean inSecondTimeZone, boolean same) {
    assertThat(group(one, inSecondTimeZone).equals(group(other, inSecondTimeZone))).isEqualTo(same);
  }

  private static String group(String place, boolean inSecondTimeZone) {
    String[] words = place.split(" ");
    Symptom symptom =
        new Symptom(
            Kind.CHANGED_BY_UPGRADE,
            new TableName("public", "visits"),
            Set.of("seen"),
            "",
            false,
            List.of(),
            null);
    Statement alter =
        new Statement(
            "ALTER TABLE visits ALTER COLUMN seen TYPE timestamptz",
            SourceLocation.of(Path.of("up.sql")),
            null);
    StatementCause cause =
        new StatementCause(TripLeg.valueOf(words[0]), Integer.parseInt(words[1]), alter, List.of());
    return StatementCause.group(symptom, cause, inSecondTimeZone);
  }
}
