package org.roundtrip.rowtest.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.roundtrip.rows.compare.TableChange.CellChange;
import org.roundtrip.rowtest.diagnose.Symptom.Kind;
import org.roundtrip.schema.table.TableName;

/** Collects the symptoms of one table. For single use. */
final class TableSymptoms {

  private final TableName table;
  private final List<String> notes;
  private final List<Symptom> symptoms = new ArrayList<>();

  TableSymptoms(TableName table) {
    this(table, List.of());
  }

  /**
   * @param notes lines to append to the evidence
   */
  TableSymptoms(TableName table, List<String> notes) {
    this.table = table;
    this.notes = notes;
  }

  List<Symptom> all() {
    return symptoms;
  }

  void addRows(Kind kind, String what, Stream<? extends Map<String, String>> rows) {
    addRows(kind, what, () -> false, rows);
  }

  /**
   * @param harmless whether such rows are harmless; asked only if there are any
   */
  void addRows(
      Kind kind,
      String what,
      BooleanSupplier harmless,
      Stream<? extends Map<String, String>> rows) {
    List<Map<String, String>> wrong = rows.collect(Collectors.toUnmodifiableList());
    if (!wrong.isEmpty()) {
      symptoms.add(
          symptom(
              kind,
              Set.of(),
              harmless.getAsBoolean(),
              SymptomEvidence.ofRows(table, what, wrong),
              what.equals("lost") ? WrongRows.lost(wrong) : WrongRows.extra(wrong)));
    }
  }

  /**
   * Adds rows that the downgrade removes without harm.
   *
   * @param reason what the symptom is about
   */
  void addRemoved(String reason, Stream<? extends Map<String, String>> rows) {
    List<Map<String, String>> removed = rows.collect(Collectors.toUnmodifiableList());
    if (!removed.isEmpty()) {
      Symptom symptom =
          symptom(
              Kind.LOST_BY_DOWNGRADE,
              Set.of(),
              true,
              SymptomEvidence.ofRows(table, "lost", removed),
              WrongRows.lost(removed));
      symptoms.add(symptom.harmless(reason));
    }
  }

  /**
   * Adds values that change without harm.
   *
   * @param reason what the symptom is about
   */
  void addCells(Kind kind, String reason, List<CellChange> cells) {
    if (!cells.isEmpty()) {
      Symptom symptom =
          symptom(
              kind,
              columns(cells),
              true,
              SymptomEvidence.ofCells(table, cells),
              WrongRows.of(cells));
      symptoms.add(symptom.harmless(reason));
    }
  }

  void addCells(Kind kind, boolean harmless, List<CellChange> cells) {
    if (!cells.isEmpty()) {
      symptoms.add(
          symptom(
              kind,
              columns(cells),
              harmless,
              SymptomEvidence.ofCells(table, cells),
              WrongRows.of(cells)));
    }
  }

  private static Set<String> columns(List<CellChange> cells) {
    return cells.stream().map(CellChange::column).collect(Collectors.toCollection(TreeSet::new));
  }

  private Symptom symptom(
      Kind kind, Set<String> columns, boolean harmless, List<String> evidence, WrongRows wrong) {
    List<String> noted = Stream.concat(evidence.stream(), notes.stream()).toList();
    return Symptom.of(kind, table, columns, harmless, noted).with(wrong);
  }
}
