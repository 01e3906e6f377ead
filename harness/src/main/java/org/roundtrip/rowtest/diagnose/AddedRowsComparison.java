package org.roundtrip.rowtest.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.roundtrip.rows.TableRows;
import org.roundtrip.rows.compare.TableChange;
import org.roundtrip.rows.compare.TableChange.CellChange;
import org.roundtrip.rows.compare.TableChange.LostRow;
import org.roundtrip.rows.compare.TableFacts;
import org.roundtrip.rowtest.diagnose.Symptom.Kind;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.TableName;

/**
 * What became of the rows that were written after the upgrade, in one table that was there before
 * it. What the second upgrade brings back and what the downgrade cannot keep, because the schema
 * before has no room for it and the downgrade says so, is no symptom.
 */
final class AddedRowsComparison {

  private final RevisionUnderTest subject;
  private final TableName table;
  private final TableSymptoms symptoms;
  private final TableChange down;
  private final @Nullable TableChange round;
  private final Set<SortedMap<String, String>> written;

  /**
   * @param written the rows that were written to the table after the upgrade
   */
  AddedRowsComparison(
      RevisionUnderTest subject,
      CaseObservation seen,
      TableName table,
      Set<SortedMap<String, String>> written) {
    this.subject = subject;
    this.table = table;
    this.symptoms = new TableSymptoms(table);
    TableRows later = TableSymptoms.rows(seen.later(), table);
    TableFacts facts = Objects.requireNonNull(subject.factsAfter().get(table));
    TableFacts factsBack = Objects.requireNonNull(subject.factsBack().get(table));
    this.down =
        TableSymptoms.compare(
            table,
            later,
            facts,
            TableSymptoms.rows(seen.back(), table),
            factsBack,
            subject.engine());
    this.round =
        seen.again() == null
            ? null
            : TableSymptoms.compare(
                table,
                later,
                facts,
                TableSymptoms.rows(seen.again(), table),
                facts,
                subject.engine());
    this.written = written;
  }

  List<Symptom> symptoms() {
    symptoms.rows(
        Kind.LOST_BY_DOWNGRADE,
        "lost",
        down.lost().stream()
            .map(LostRow::values)
            .filter(written::contains)
            .filter(
                row -> round == null || round.lost().stream().anyMatch(l -> l.values().equals(row)))
            .toList());
    List<CellChange> harmful = new ArrayList<>();
    for (CellChange cell : down.changed()) {
      if (isWritten(cell) && isHarmful(cell)) {
        harmful.add(cell);
      }
    }
    symptoms.cells(Kind.LOST_BY_DOWNGRADE, false, harmful);
    return symptoms.symptoms();
  }

  private boolean isHarmful(CellChange cell) {
    IntendedChanges intent = subject.downIntent();
    boolean restored =
        round != null && round.changed().stream().noneMatch(cell::equals) && !isChangedAround(cell);
    if (restored) {
      return !intent.changes(table, cell.column());
    }
    return !(intent.assigns(table, cell.column()) && hasNoRoomBefore(cell));
  }

  private boolean isChangedAround(CellChange cell) {
    return round != null
        && (round.changed().stream()
                .anyMatch(o -> o.column().equals(cell.column()) && o.key().equals(cell.key()))
            || round.lost().stream()
                .anyMatch(row -> row.values().entrySet().containsAll(cell.key().entrySet())));
  }

  /** A NULL where the schema before wants a value, or a label that its enum lacks. */
  private boolean hasNoRoomBefore(CellChange cell) {
    return subject.back().tables().get(table).column(cell.column()).stream()
        .anyMatch(column -> refuses(column, cell.was()));
  }

  private static boolean refuses(Column column, String value) {
    if (value.equals("NULL")) {
      return !column.nullable();
    }
    List<String> labels = column.type().labels();
    return !labels.isEmpty()
        && value.length() > 1
        && !labels.contains(value.substring(1, value.length() - 1).replace("''", "'"));
  }

  private boolean isWritten(CellChange cell) {
    Map<String, String> key = cell.key();
    return written.stream().anyMatch(row -> row.entrySet().containsAll(key.entrySet()));
  }
}
