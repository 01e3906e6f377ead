package org.roundtrip.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.roundtrip.check.CheckName.Needs;
import org.roundtrip.check.CheckName.Scope;
import org.roundtrip.check.message.RowEvidence;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.rows.RowDiff;
import org.roundtrip.schema.ObjectKind;
import org.roundtrip.schema.SchemaSnapshot;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.trip.State;
import org.roundtrip.trip.TripObservation;

/** RT210: the downgrade restores the rows that earlier migrations inserted. */
final class RestoredRowsCheck implements TripCheck {

  private static final CheckName NAME =
      CheckName.of(
          "restores-rows",
          Scope.REVISION,
          Needs.ROWS,
          "the downgrade restores the rows",
          FindingCode.RT210);

  @Override
  public CheckName name() {
    return NAME;
  }

  @Override
  public CheckResult examine(TripObservation trip, ReproductionSettings settings) {
    String skipped = RestoredSchemaCheck.skipReason(trip);
    State back = trip.back();
    if (skipped != null || back == null) {
      return CheckResult.skipped(NAME, String.valueOf(skipped));
    }
    Set<TableName> inBoth = tables(trip.before().schema());
    inBoth.retainAll(tables(back.schema()));
    RowDiff diff = RowDiff.between(trip.before().rows(), back.rows(), inBoth);
    return CheckResult.of(
        NAME, diff.isEmpty() ? List.of() : List.of(finding(trip, diff, settings)));
  }

  private static Finding finding(
      TripObservation trip, RowDiff diff, ReproductionSettings settings) {
    return TripCheck.finding(FindingCode.RT210, trip)
        .summary("Rows that earlier migrations inserted differ after upgrade and downgrade.")
        .evidence(RowEvidence.of(diff))
        .cause(trip.downgrade().location())
        .belongsIn(trip.downgrade().location().file())
        .reproduction(settings.of(trip))
        .build();
  }

  private static Set<TableName> tables(SchemaSnapshot schema) {
    Set<TableName> tables = new TreeSet<>();
    schema.objects().keySet().stream()
        .filter(id -> id.kind() == ObjectKind.TABLE)
        .forEach(id -> tables.add(new TableName(id.schema(), id.name())));
    return tables;
  }
}
