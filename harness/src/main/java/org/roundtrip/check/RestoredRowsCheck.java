package org.roundtrip.check;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.roundtrip.check.CheckName.Needs;
import org.roundtrip.check.CheckName.Scope;
import org.roundtrip.check.message.RowAdvice;
import org.roundtrip.check.message.RowEvidence;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingBuilder;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.finding.Severity;
import org.roundtrip.project.Direction;
import org.roundtrip.rows.RowDiff;
import org.roundtrip.rows.RowSnapshot;
import org.roundtrip.rows.TableRows;
import org.roundtrip.rows.compare.CompositeColumns;
import org.roundtrip.schema.ObjectKind;
import org.roundtrip.schema.SchemaSnapshot;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableModelReader;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.sql.ScriptEffects;
import org.roundtrip.trip.State;
import org.roundtrip.trip.TriggeredInserts;
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
    Engine engine = trip.server().engine();
    RowDiff diff =
        RepeatedRows.removedFrom(
            RowDiff.between(expanded(trip.before(), engine), expanded(back, engine), inBoth));
    return CheckResult.of(
        NAME, diff.isEmpty() ? List.of() : List.of(finding(trip, diff, settings)));
  }

  private static Finding finding(
      TripObservation trip, RowDiff diff, ReproductionSettings settings) {
    FindingBuilder finding =
        TripCheck.finding(FindingCode.RT210, trip)
            .evidence(RowEvidence.of(diff))
            .cause(trip.downgrade().location())
            .reproduction(settings.of(trip));
    if (onlyAdds(diff) && isByTriggers(trip, diff)) {
      finding
          .severity(Severity.NOTE)
          .title("the downgrade leaves rows that triggers inserted")
          .summary("The migration changes other rows, and triggers insert rows because of that.")
          .advice(RowAdvice.DISABLE_TRIGGERS);
    } else if (onlyAdds(diff) && isInsertedOnce(trip, diff)) {
      finding
          .severity(Severity.WARNING)
          .title("the upgrade leaves its own rows")
          .summary(
              "The upgrade inserts rows unless they exist, and the downgrade does not delete them.")
          .advice(
              "Delete them in the downgrade if the previous application must not see them, but only"
                  + " rows that did not\n"
                  + "exist before the upgrade.");
    } else if (onlyAdds(diff)) {
      finding
          .title("the downgrade leaves rows that did not exist before the upgrade")
          .summary("The downgrade inserts rows, or does not delete rows that the upgrade inserts.")
          .advice(
              "Delete in the downgrade exactly the rows that the upgrade inserts, and insert only"
                  + " rows that the upgrade\n"
                  + "deletes if they existed.");
    } else {
      finding
          .summary("Rows that earlier migrations inserted differ after upgrade and downgrade.")
          .belongsIn(trip.downgrade().location().file());
    }
    return finding.build();
  }

  /** The rows by the attributes of composite types, whose order may differ. */
  private static RowSnapshot expanded(State state, Engine engine) {
    boolean none =
        state.schema().objects().keySet().stream()
            .noneMatch(id -> id.kind() == ObjectKind.COMPOSITE_TYPE);
    if (none) {
      return state.rows();
    }
    TableModel model = TableModelReader.of(engine, state.schema());
    SortedMap<TableName, TableRows> tables = new TreeMap<>(state.rows().tables());
    tables.replaceAll(
        (name, rows) ->
            model.tables().containsKey(name)
                ? CompositeColumns.expand(rows, model.tables().get(name))
                : rows);
    return new RowSnapshot(tables, state.rows().large());
  }

  /** Whether every difference is known to be an additional row. */
  private static boolean onlyAdds(RowDiff diff) {
    return diff.tables().stream()
        .allMatch(table -> table.extent() == null && table.lost().isEmpty());
  }

  /** Whether triggers insert into all these tables, and the upgrade is not known to. */
  private static boolean isByTriggers(TripObservation trip, RowDiff diff) {
    State after = Objects.requireNonNull(trip.after());
    TriggeredInserts triggered =
        TriggeredInserts.of(trip.server().engine(), trip.before().schema(), after.schema());
    Set<String> explicit =
        trip.recorded().effects(Direction.UPGRADE).map(ScriptEffects::inserted).orElse(Set.of());
    return diff.tables().stream()
        .map(table -> table.table().name().toLowerCase(Locale.ROOT))
        .allMatch(table -> triggered.tables().contains(table) && !explicit.contains(table));
  }

  /** Whether the upgrade inserts these rows, and the second upgrade does not insert them again. */
  private static boolean isInsertedOnce(TripObservation trip, RowDiff diff) {
    State after = Objects.requireNonNull(trip.after());
    return trip.again() != null
        && diff.tables().stream()
            .allMatch(
                table ->
                    rows(after, table.table()).containsAll(table.extra())
                        && rows(after, table.table()).equals(rows(trip.again(), table.table())));
  }

  private static List<List<String>> rows(State state, TableName table) {
    TableRows rows = state.rows().tables().get(table);
    return rows == null ? List.of() : rows.rows();
  }

  private static Set<TableName> tables(SchemaSnapshot schema) {
    Set<TableName> tables = new TreeSet<>();
    schema.objects().keySet().stream()
        .filter(id -> id.kind() == ObjectKind.TABLE)
        .forEach(id -> tables.add(new TableName(id.schema(), id.name())));
    return tables;
  }
}
