package org.roundtrip.rowtest.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.rows.TableRows;
import org.roundtrip.rows.compare.Renames;
import org.roundtrip.rows.compare.TableChange;
import org.roundtrip.rows.compare.TableChange.CellChange;
import org.roundtrip.rows.compare.TableChange.ExtraRow;
import org.roundtrip.rows.compare.TableChange.LostRow;
import org.roundtrip.rows.compare.TableFacts;
import org.roundtrip.rowtest.diagnose.Symptom.Kind;
import org.roundtrip.schema.table.TableName;

/**
 * What became of the rows that were there before the upgrade, in one table. What the downgrade
 * brings back and what was meant to change is no symptom, but for what a query of the user's must
 * give.
 */
final class ExistingRowsComparison {

  private final RevisionUnderTest subject;
  private final CaseObservation seen;
  private final TableName table;
  private final TableSymptoms above;
  private final TableSymptoms symptoms;
  private final @Nullable TableRows asked;
  private final TableRows rows;
  private final TableFacts facts;
  private final @Nullable TableFacts factsAfter;
  private final @Nullable TableChange up;
  private final @Nullable TableChange round;
  private final Set<SortedMap<String, String>> written;

  /**
   * @param written the rows that were written to the table after the upgrade
   */
  ExistingRowsComparison(
      RevisionUnderTest subject,
      CaseObservation seen,
      TableName table,
      Set<SortedMap<String, String>> written) {
    this.subject = subject;
    this.seen = seen;
    this.table = table;
    this.written = written;
    this.symptoms = new TableSymptoms(table);
    this.asked = seen.asked().get(table);
    this.above =
        asked == null
            ? symptoms
            : new TableSymptoms(table, List.of("after the upgrade as the query for it gives them"));
    this.rows = TableSymptoms.rows(seen.before(), table);
    this.facts = subject.factsBefore().get(table);
    this.factsAfter = subject.factsAfter().get(table);
    this.up = up();
    TableFacts factsBack = subject.factsBack().get(table);
    this.round =
        seen.back() == null || factsBack == null
            ? null
            : TableSymptoms.compare(
                table,
                rows,
                throughout(),
                AddedRows.takenOut(
                    TableSymptoms.rows(seen.back(), table), written, rows, throughout().keys()),
                factsBack,
                subject.engine());
  }

  /** Without the keys that the upgrade drops: their columns come back with other values. */
  private TableFacts throughout() {
    if (factsAfter == null) {
      return facts;
    }
    Set<String> kept = factsAfter.types().keySet();
    return new TableFacts(facts.keys().stream().filter(kept::containsAll).toList(), facts.types());
  }

  private @Nullable TableChange up() {
    if (asked != null) {
      return TableSymptoms.compare(table, rows, facts, asked, facts, subject.engine());
    }
    return seen.upgraded() == null || factsAfter == null
        ? null
        : TableSymptoms.compare(
            table,
            rows,
            facts,
            TableSymptoms.rows(seen.upgraded(), table),
            factsAfter,
            subject.engine());
  }

  List<Symptom> symptoms() {
    // Where the downgrade failed, nobody knows what it would have brought back.
    boolean decided = round != null || !subject.goesBack();
    if (up != null && decided) {
      rowsAfterUpgrade(up);
      cellsAfterUpgrade(up);
    }
    if (round != null) {
      rowsAfterDowngrade(round);
      cellsAfterDowngrade(round);
    }
    return asked == null
        ? symptoms.symptoms()
        : Stream.of(above, symptoms).flatMap(some -> some.symptoms().stream()).toList();
  }

  private void rowsAfterUpgrade(TableChange change) {
    Set<Map<String, String>> own = own(subject.seen().before(), change.identity());
    above.rows(
        Kind.LOST_BY_UPGRADE,
        "lost",
        change.lost().stream()
            .map(LostRow::values)
            .filter(row -> !own.contains(TableSymptoms.key(row, change.identity())))
            .filter(row -> asked != null || round == null || isLostAround(row))
            .toList());
    Set<Map<String, String>> ownAfter = own(subject.seen().after(), change.identity());
    boolean onPurpose = intent().inserts(table) || changesKey(change);
    above.rows(
        Kind.FROM_NOWHERE,
        "new",
        change.extra().stream()
            .map(ExtraRow::values)
            .filter(row -> !onPurpose)
            .filter(row -> !ownAfter.contains(TableSymptoms.key(row, change.identity())))
            .toList());
  }

  private boolean changesKey(TableChange change) {
    return change.identity().stream().anyMatch(column -> intent().changes(table, column));
  }

  private boolean isLostAround(Map<String, String> row) {
    return round != null && round.lost().stream().anyMatch(lost -> lost.values().equals(row));
  }

  private void cellsAfterUpgrade(TableChange change) {
    List<CellChange> harmful = new ArrayList<>();
    List<CellChange> gentle = new ArrayList<>();
    for (CellChange cell : notOwn(change)) {
      boolean restored = asked == null && (round == null || !isChangedAround(cell));
      boolean onPurpose = asked == null && intent().changes(table, cell.column());
      if (!restored && onPurpose && cell.was().equals("NULL")) {
        gentle.add(cell);
      } else if (!restored || !onPurpose) {
        harmful.add(cell);
      }
    }
    above.cells(Kind.CHANGED_BY_UPGRADE, false, harmful);
    above.cells(Kind.CHANGED_BY_UPGRADE, true, gentle);
  }

  private boolean isChangedAround(CellChange cell) {
    return round != null
        && (round.changed().stream()
                .anyMatch(other -> other.column().equals(cell.column()) && isSameRow(other, cell))
            || round.lost().stream()
                .anyMatch(row -> row.values().entrySet().containsAll(cell.key().entrySet())));
  }

  /** By the key; where the keys are not the same columns, by the value that was there. */
  private static boolean isSameRow(CellChange one, CellChange other) {
    return one.key().keySet().equals(other.key().keySet())
        ? one.key().equals(other.key())
        : one.was().equals(other.was());
  }

  private void rowsAfterDowngrade(TableChange change) {
    Set<Map<String, String>> own = own(subject.seen().before(), change.identity());
    List<SortedMap<String, String>> lost =
        change.lost().stream()
            .map(LostRow::values)
            .filter(row -> !own.contains(TableSymptoms.key(row, change.identity())))
            .filter(row -> up == null || up.lost().stream().noneMatch(l -> l.values().equals(row)))
            .toList();
    boolean dropped = asked == null && factsAfter == null && !isRenamed();
    symptoms.rows(dropped ? Kind.DROPPED : Kind.LOST_BY_DOWNGRADE, "lost", lost);
    Set<Map<String, String>> ownBack = own(subject.seen().back(), change.identity());
    // A row whose key is another is lost and new at once, which is told once.
    boolean told =
        !change.lost().isEmpty()
            || change.identity().isEmpty() && change.extra().size() <= written.size();
    boolean onPurpose = told || subject.downIntent().inserts(table) || mayComeFromElsewhere();
    symptoms.rows(
        Kind.FROM_NOWHERE,
        "left",
        change.extra().stream()
            .map(ExtraRow::values)
            .filter(row -> !onPurpose)
            .filter(row -> !ownBack.contains(TableSymptoms.key(row, change.identity())))
            .toList());
  }

  /** Rows that were written to another table may be moved here, or that table renamed to this. */
  private boolean mayComeFromElsewhere() {
    return seen.rows().after().tables().keySet().stream().anyMatch(other -> !other.equals(table));
  }

  private void cellsAfterDowngrade(TableChange change) {
    List<CellChange> lost = new ArrayList<>();
    List<CellChange> dropped = new ArrayList<>();
    List<CellChange> filled = new ArrayList<>();
    Set<String> renamed = renamedColumns();
    for (CellChange cell : notOwn(change)) {
      boolean wasThere = isThereAfter(cell.column());
      boolean told =
          up != null
              && up.changed().stream()
                  .anyMatch(o -> o.column().equals(cell.column()) && isSameRow(o, cell));
      if (!told && (wasThere || renamed.contains(cell.column()) || isRenamed())) {
        lost.add(cell);
      } else if (!told) {
        (cell.was().equals("NULL") ? filled : dropped).add(cell);
      }
    }
    symptoms.cells(Kind.LOST_BY_DOWNGRADE, false, lost);
    symptoms.cells(Kind.DROPPED, false, dropped);
    symptoms.cells(Kind.DROPPED, true, filled);
  }

  /** In the upgraded table, or in what the user's query makes of other tables. */
  private boolean isThereAfter(String column) {
    return asked != null && asked.columns().contains(column)
        || factsAfter != null && factsAfter.types().containsKey(column);
  }

  private Set<String> renamedColumns() {
    if (factsAfter == null || seen.upgraded() == null) {
      return Set.of();
    }
    return Renames.inferred(
            rows, facts, TableSymptoms.rows(seen.upgraded(), table), factsAfter, subject.engine())
        .keySet();
  }

  private boolean isRenamed() {
    return factsAfter == null
        && seen.upgraded() != null
        && Renames.inferredTables(
                seen.before(),
                subject.factsBefore(),
                seen.upgraded(),
                subject.factsAfter(),
                subject.engine())
            .containsKey(table);
  }

  private List<CellChange> notOwn(TableChange change) {
    Set<Map<String, String>> own = own(subject.seen().before(), change.identity());
    return change.changed().stream().filter(cell -> !own.contains(cell.key())).toList();
  }

  private Set<Map<String, String>> own(
      org.roundtrip.trip.@Nullable State state, List<String> identity) {
    return state == null
        ? Set.of()
        : TableSymptoms.own(TableSymptoms.rows(state.rows(), table), identity);
  }

  private IntendedChanges intent() {
    return subject.upIntent();
  }
}
