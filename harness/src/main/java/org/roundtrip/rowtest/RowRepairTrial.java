package org.roundtrip.rowtest;

import java.util.List;
import java.util.Optional;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.rowtest.diagnose.CaseObservation;
import org.roundtrip.rowtest.diagnose.RevisionUnderTest;
import org.roundtrip.rowtest.diagnose.Symptom;
import org.roundtrip.rowtest.diagnose.Symptoms;
import org.roundtrip.schema.SchemaSnapshot;
import org.roundtrip.trip.LegFailure;
import org.roundtrip.trip.State;
import org.roundtrip.trip.TripLeg;

/** Runs the statements that may remove a symptom, so that only those that do are reported. */
record RowRepairTrial(RevisionUnderTest revision, CaseRunner runner) {

  /** Statements at the end of the scripts of one direction. */
  record Addition(Direction direction, List<String> statements) {
    static final Addition NONE = new Addition(Direction.UPGRADE, List.of());
  }

  /** The statements that remove the symptom; empty if none are known, or they do not. */
  List<String> run(CaseShrinker.Smallest smallest) {
    Symptom symptom = smallest.symptom();
    if (revision.seen().downgrade().kind() == MigrationScript.Kind.AUTOMATIC) {
      return List.of();
    }
    List<String> statements =
        revision.engine().part(RowRepair.class).statements(symptom, schema(symptom));
    if (statements.isEmpty()) {
      return List.of();
    }
    Direction direction = symptom.isAfterDowngrade() ? Direction.DOWNGRADE : Direction.UPGRADE;
    Optional<CaseObservation> seen =
        runner.run(smallest.rows(), new Addition(direction, statements));
    return seen.filter(repaired -> isGone(symptom, repaired)).isPresent() ? statements : List.of();
  }

  private SchemaSnapshot schema(Symptom symptom) {
    State after = revision.seen().after();
    return symptom.isAfterDowngrade() || after == null
        ? revision.seen().before().schema()
        : after.schema();
  }

  private boolean isGone(Symptom symptom, CaseObservation seen) {
    LegFailure failure = seen.failure();
    TripLeg needed = symptom.isAfterDowngrade() ? TripLeg.DOWNGRADE : TripLeg.UPGRADE;
    boolean reached = failure == null || failure.leg().compareTo(needed) > 0;
    return reached && Symptoms.of(revision, seen).stream().noneMatch(symptom::isLike);
  }
}
