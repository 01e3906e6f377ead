package org.roundtrip.rowtest.diagnose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.rows.RowSnapshot;
import org.roundtrip.rows.TableRows;
import org.roundtrip.rows.compare.TableChange;
import org.roundtrip.rows.compare.TableChange.CellChange;
import org.roundtrip.rows.compare.TableFacts;
import org.roundtrip.rowtest.diagnose.Symptom.Kind;
import org.roundtrip.schema.table.TableName;

/** Collects what is wrong with one table. For one use. */
final class TableSymptoms {

  static final TableRows NO_ROWS = new TableRows(List.of(), List.of());

  private final TableName table;
  private final List<String> notes;
  private final List<Symptom> symptoms = new ArrayList<>();

  TableSymptoms(TableName table) {
    this(table, List.of());
  }

  /**
   * @param notes lines that belong to the evidence
   */
  TableSymptoms(TableName table, List<String> notes) {
    this.table = table;
    this.notes = notes;
  }

  List<Symptom> symptoms() {
    return symptoms;
  }

  void rows(Kind kind, String what, Collection<? extends Map<String, String>> rows) {
    if (!rows.isEmpty()) {
      List<String> evidence = noted(Evidence.ofRows(table, what, List.copyOf(rows)));
      symptoms.add(new Symptom(kind, table, Set.of(), "", false, evidence, null));
    }
  }

  void cells(Kind kind, boolean gentle, List<CellChange> cells) {
    if (!cells.isEmpty()) {
      Set<String> columns =
          cells.stream().map(CellChange::column).collect(Collectors.toCollection(TreeSet::new));
      List<String> evidence = noted(Evidence.ofCells(table, cells));
      symptoms.add(new Symptom(kind, table, columns, "", gentle, evidence, null));
    }
  }

  private List<String> noted(List<String> evidence) {
    return Stream.concat(evidence.stream(), notes.stream()).toList();
  }

  /** The rows of a table; none where it has none. */
  static TableRows rows(@Nullable RowSnapshot snapshot, TableName table) {
    return snapshot == null ? NO_ROWS : snapshot.tables().getOrDefault(table, NO_ROWS);
  }

  static TableChange compare(
      TableName table,
      TableRows was,
      TableFacts wasFacts,
      TableRows is,
      TableFacts isFacts,
      Engine engine) {
    return TableChange.compare(
        table, withColumns(was, is), wasFacts, withColumns(is, was), isFacts, engine);
  }

  /** A table without rows tells no columns; they are taken from the other moment. */
  private static TableRows withColumns(TableRows rows, TableRows other) {
    return rows.rows().isEmpty() ? new TableRows(other.columns(), List.of()) : rows;
  }

  /** The keys, or else the whole texts, of rows that are there without any made rows. */
  static Set<Map<String, String>> own(TableRows rows, List<String> identity) {
    return rows.rows().stream()
        .map(row -> named(rows.columns(), row))
        .map(row -> key(row, identity))
        .collect(Collectors.toSet());
  }

  static Map<String, String> key(Map<String, String> row, List<String> identity) {
    if (identity.isEmpty() || !row.keySet().containsAll(identity)) {
      return row;
    }
    SortedMap<String, String> key = new TreeMap<>();
    identity.forEach(column -> key.put(column, Objects.requireNonNull(row.get(column))));
    return key;
  }

  private static SortedMap<String, String> named(List<String> columns, List<String> row) {
    SortedMap<String, String> named = new TreeMap<>();
    for (int i = 0; i < columns.size(); i++) {
      named.put(columns.get(i), row.get(i));
    }
    return named;
  }
}
