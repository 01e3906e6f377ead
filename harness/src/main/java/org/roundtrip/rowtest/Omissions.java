package org.roundtrip.rowtest;

import java.time.Duration;
import org.roundtrip.rows.RowReader;
import org.roundtrip.rowtest.diagnose.Symptom;
import org.roundtrip.schema.table.TableName;

/** Sentences that say what was not tested, and why. */
final class Omissions {

  static final String NO_ORDINARY_ROWS =
      "no rows at the parent but ordinary ones and edges, of which none gets through the upgrade";

  private Omissions() {}

  static String tooLarge(TableName table) {
    return "made rows in %s were not compared: migrations wrote more than %d rows to it"
        .formatted(table, RowReader.LARGE);
  }

  static String outOfTime(int untried, int all, Duration limit) {
    return "%d of %d sets of rows were not tried: the limit of %d s for a revision was reached"
        .formatted(untried, all, limit.toSeconds());
  }

  static String unstable(Symptom symptom) {
    return symptom.kind() == Symptom.Kind.OTHER_AGAIN
        ? symptom.table()
            + " was not compared between the two upgrades: its values come by chance or from the"
            + " clock"
        : "something was wrong with %s once and not again (%s)"
            .formatted(symptom.table() == null ? "a leg" : symptom.table(), symptom.kind());
  }
}
