package org.roundtrip.rowtest;

import java.time.Duration;
import org.roundtrip.rows.RowReader;
import org.roundtrip.rowtest.diagnose.Symptom;
import org.roundtrip.schema.table.TableName;

/** Texts that state what was not tested, and why. */
final class Omissions {

  static final String NO_ORDINARY_ROWS =
      "before the upgrade, only typical and edge row sets were tested: the upgrade fails on all of them";

  static final String NO_CHANGE_BY_CODE =
      "its code changed no row that was generated; declare the values that it looks for";

  static final String ONE_TIME_ZONE =
      "times were converted in one time zone only: the migration tool opens its own connections";

  private Omissions() {}

  static String tooLarge(TableName table) {
    return "generated rows in %s were not compared: migrations wrote more than %d rows to this table"
        .formatted(table, RowReader.LARGE);
  }

  static String outOfTime(int untried, int all, Duration limit) {
    return "%d of %d row sets were not tested: the time limit of %d s per revision was reached"
        .formatted(untried, all, limit.toSeconds());
  }

  static String unstable(Symptom symptom) {
    return symptom.kind() == Symptom.Kind.SECOND_UPGRADE_DIFFERS
        ? symptom.table()
            + " was not compared between the two upgrades: its values are random or time-dependent"
        : "a problem with %s occurred once but not again: %s"
            .formatted(
                symptom.table() == null ? "a migration" : symptom.table(), clause(symptom.kind()));
  }

  private static String clause(Symptom.Kind kind) {
    return switch (kind) {
      case LOST_BY_UPGRADE -> "the upgrade loses rows";
      case CHANGED_BY_UPGRADE -> "the upgrade changes values";
      case LOST_BY_DOWNGRADE -> "the downgrade loses or changes rows";
      case DROPPED -> "the upgrade drops data";
      case UPGRADE_FAILS -> "the upgrade fails";
      case DOWNGRADE_FAILS -> "the downgrade fails";
      case SECOND_UPGRADE_FAILS -> "the second upgrade fails";
      case NUMBER_BEHIND -> "a sequence is behind";
      case DANGLING -> "foreign keys reference missing rows";
      case SECOND_UPGRADE_DIFFERS -> "the second upgrade produces different rows";
      case UNEXPECTED_ROWS -> "unexpected rows appear";
    };
  }
}
