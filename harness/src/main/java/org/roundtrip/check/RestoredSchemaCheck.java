package org.roundtrip.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.schema.Change;
import org.roundtrip.schema.SchemaDiff;
import org.roundtrip.trip.State;
import org.roundtrip.trip.TripObservation;

/** RT104, RT110 and the harmless RT108, RT112, RT113: the downgrade restores the schema. */
final class RestoredSchemaCheck implements TripCheck {

  @Override
  public Verdict examine(TripObservation seen, Reproduction reproduction) {
    String skipped = whySkipped(seen);
    State back = seen.back();
    if (skipped != null || back == null) {
      return Verdict.skipped(CheckName.RESTORES_SCHEMA, String.valueOf(skipped));
    }
    SchemaDiff diff = SchemaDiff.between(seen.before().schema(), back.schema());
    return Verdict.of(CheckName.RESTORES_SCHEMA, judge(seen, diff, reproduction));
  }

  /** Why nothing can be said of the state after the downgrade; null when something can. */
  static @Nullable String whySkipped(TripObservation seen) {
    if (seen.after() == null) {
      return "the upgrade fails";
    }
    if (!seen.downgrade().canRun()) {
      return "there is no downgrade to run";
    }
    return seen.back() == null ? "the downgrade fails" : null;
  }

  private static List<Finding> judge(
      TripObservation seen, SchemaDiff diff, Reproduction reproduction) {
    List<Change> real = diff.of(Change.Weight.REAL);
    if (!real.isEmpty()) {
      return List.of(broken(seen, real, reproduction));
    }
    List<Finding> notes = new ArrayList<>();
    note(
        FindingCode.RT108,
        seen,
        diff.of(Change.Weight.ORDER),
        "A column that is dropped and added again comes last. It matters only to INSERT without"
            + " a list of columns and to SELECT *.",
        notes);
    note(
        FindingCode.RT112,
        seen,
        diff.of(Change.Weight.TEXT),
        "It does the same; copy the old text to have it back to the letter.",
        notes);
    note(
        FindingCode.RT113,
        seen,
        diff.of(Change.Weight.NAME),
        "They do the same, but a later DROP CONSTRAINT by name finds only one of the names.",
        notes);
    return notes;
  }

  private static Finding broken(
      TripObservation seen, List<Change> real, Reproduction reproduction) {
    boolean empty = seen.downgrade().kind() == MigrationScript.Kind.EMPTY;
    List<String> details = new ArrayList<>();
    details.add(
        empty
            ? "The downgrade runs no statement, and after it "
                + ChangeTable.count(real)
                + " from the schema before the upgrade."
            : "After upgrade and downgrade "
                + ChangeTable.count(real)
                + " from the schema before.");
    details.addAll(ChangeTable.of(real));
    details.add("These changes belong in  " + seen.downgrade().location().file());
    details.addAll(Remedy.of(real, seen.server().engine()));
    details.add(reproduction.of(seen.revision(), seen.server().engine()));
    FindingCode code = empty ? FindingCode.RT110 : FindingCode.RT104;
    return TripCheck.finding(
        code, seen, seen.downgrade().location(), details, ChangeTable.comparison(real));
  }

  private static void note(
      FindingCode code,
      TripObservation seen,
      List<Change> changes,
      String meaning,
      List<Finding> notes) {
    if (!changes.isEmpty()) {
      List<String> details = new ArrayList<>(ChangeTable.of(changes));
      details.add(meaning);
      notes.add(
          TripCheck.finding(
              code, seen, seen.downgrade().location(), details, ChangeTable.comparison(changes)));
    }
  }
}
