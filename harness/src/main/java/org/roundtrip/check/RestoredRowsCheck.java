package org.roundtrip.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.rows.RowDiff;
import org.roundtrip.schema.SchemaSnapshot;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.trip.State;
import org.roundtrip.trip.TripObservation;

/** RT210: the rows that earlier migrations wrote are as before after the downgrade. */
final class RestoredRowsCheck implements TripCheck {

  /** How many rows of a table are shown. */
  private static final int ROWS = 5;

  @Override
  public Verdict examine(TripObservation seen, Reproduction reproduction) {
    String skipped = RestoredSchemaCheck.whySkipped(seen);
    State back = seen.back();
    if (skipped != null || back == null) {
      return Verdict.skipped(CheckName.RESTORES_ROWS, String.valueOf(skipped));
    }
    Set<TableName> inBoth = tables(seen.before().schema());
    inBoth.retainAll(tables(back.schema()));
    RowDiff diff = RowDiff.between(seen.before().rows(), back.rows(), inBoth);
    if (diff.isEmpty()) {
      return Verdict.of(CheckName.RESTORES_ROWS, List.of());
    }
    List<String> details = new ArrayList<>();
    details.add("Rows that earlier migrations had written differ after upgrade and downgrade.");
    diff.tables().forEach(table -> details.addAll(describe(table)));
    details.add("");
    details.add("These rows belong in  " + seen.downgrade().location().file());
    details.add(reproduction.of(seen.revision(), seen.server().engine()));
    return Verdict.of(
        CheckName.RESTORES_ROWS,
        List.of(
            TripCheck.finding(
                FindingCode.RT210, seen, seen.downgrade().location(), details, null)));
  }

  private static List<String> describe(RowDiff.TableDiff diff) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("    " + diff.table() + " (" + String.join(", ", diff.columns()) + ")");
    RowDiff.Extent extent = diff.extent();
    if (extent != null) {
      lines.add("        " + describe(extent));
    }
    show("lost ", diff.lost(), lines);
    show("extra", diff.extra(), lines);
    if (extent != null && !extent.complete()) {
      boolean some = !diff.lost().isEmpty() || !diff.extra().isEmpty();
      lines.add("        … " + (some ? "more rows differ" : "the rows that differ are not shown"));
    }
    return lines;
  }

  private static String describe(RowDiff.Extent extent) {
    String rows = "held %d rows, holds %d".formatted(extent.was(), extent.is());
    return extent.changed().isEmpty()
        ? rows
        : rows + "; values differ in " + String.join(", ", extent.changed());
  }

  private static void show(String word, List<List<String>> rows, List<String> lines) {
    rows.stream()
        .limit(ROWS)
        .forEach(row -> lines.add("        " + word + "  (" + String.join(", ", row) + ")"));
    if (rows.size() > ROWS) {
      lines.add("        … " + (rows.size() - ROWS) + " more " + word.strip());
    }
  }

  private static Set<TableName> tables(SchemaSnapshot looks) {
    Set<TableName> tables = new TreeSet<>();
    looks.objects().keySet().stream()
        .filter(id -> id.kind().equals("table"))
        .forEach(id -> tables.add(new TableName(id.schema(), id.name())));
    return tables;
  }
}
