package org.roundtrip.rowtest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.generate.data.Dataset;
import org.roundtrip.generate.data.Row;
import org.roundtrip.rows.RowSnapshot;
import org.roundtrip.rows.TableRows;
import org.roundtrip.rowtest.diagnose.CaseObservation;
import org.roundtrip.rowtest.diagnose.Symptom;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.shrink.RowId;

/**
 * The rows that probably cause a symptom: those that the server names, those that changed, or else
 * any row of the table.
 *
 * @param later whether they were inserted after the upgrade
 * @param rows the rows
 */
record SuspectRows(boolean later, Set<RowId> rows) {

  /** Maximum number of groups per table and moment. */
  private static final int MOST = 4;

  /** The most likely rows first. */
  static List<SuspectRows> of(CaseObservation seen, Symptom symptom, List<TableName> tables) {
    List<List<SuspectRows>> all = new ArrayList<>();
    for (TableName table : tables) {
      for (boolean later : moments(symptom)) {
        all.add(new Moment(seen, symptom, table, later).suspects());
      }
    }
    return IntStream.range(0, MOST)
        .boxed()
        .flatMap(i -> all.stream().filter(some -> i < some.size()).map(some -> some.get(i)))
        .toList();
  }

  private static List<Boolean> moments(Symptom symptom) {
    return switch (symptom.kind()) {
      case DOWNGRADE_FAILS, LOST_BY_DOWNGRADE -> List.of(true, false);
      default -> List.of(false, true);
    };
  }

  /** The rows of a table that were inserted at one moment. */
  private record Moment(CaseObservation seen, Symptom symptom, TableName table, boolean later) {

    List<SuspectRows> suspects() {
      List<Row> rows = dataset().tables().getOrDefault(table, List.of());
      Set<Set<RowId>> groups = new LinkedHashSet<>();
      if (symptom.failure() == null) {
        rows.stream().filter(isChanged()).limit(2).map(this::id).map(Set::of).forEach(groups::add);
      } else {
        groups.add(ids(rows.stream().filter(isNamed()).toList()));
        groups.add(sharing(rows, FailureDetail.sharedColumns(symptom.failure().message())));
      }
      rows.stream().limit(1).map(this::id).map(Set::of).forEach(groups::add);
      groups.add(ids(rows));
      groups.remove(Set.of());
      return groups.stream().map(group -> new SuspectRows(later, group)).toList();
    }

    private Dataset dataset() {
      return later ? seen.rows().after() : seen.rows().before();
    }

    private Set<RowId> ids(List<Row> rows) {
      return rows.stream().map(this::id).collect(Collectors.toSet());
    }

    private RowId id(Row row) {
      return new RowId(table, row.number());
    }

    /** The first two rows that share the values of some columns. */
    private Set<RowId> sharing(List<Row> rows, List<String> columns) {
      Map<List<String>, Row> known = new HashMap<>();
      for (Row row : columns.isEmpty() ? List.<Row>of() : rows) {
        List<String> values =
            columns.stream()
                .map(
                    column ->
                        Objects.requireNonNullElse(CellText.of(dataset(), row, column), "NULL"))
                .toList();
        Row other = values.contains("NULL") ? null : known.putIfAbsent(values, row);
        if (other != null) {
          return Set.of(id(other), id(row));
        }
      }
      return Set.of();
    }

    /** Whether the failure names the values of a row. */
    private Predicate<Row> isNamed() {
      Optional<FailureDetail> detail =
          Optional.ofNullable(symptom.failure()).flatMap(f -> FailureDetail.of(f.message()));
      return row ->
          detail.map(d -> d.matches(column -> CellText.of(dataset(), row, column))).orElse(false);
    }

    /** Whether the values of a row are no longer there at the end. */
    private Predicate<Row> isChanged() {
      TableRows was = rows(later ? seen.later() : seen.before());
      TableRows is = rows(end());
      List<String> common = was.columns().stream().filter(is.columns()::contains).toList();
      Set<List<String>> remaining = new HashSet<>(values(is, common));
      List<List<String>> gone = new ArrayList<>();
      for (List<String> row : was.rows()) {
        if (!remaining.contains(values(row, was, common))) {
          gone.add(row);
        }
      }
      return row -> gone.stream().anyMatch(values -> isOf(row, was.columns(), values));
    }

    private @Nullable RowSnapshot end() {
      return symptom.kind() == Symptom.Kind.SECOND_UPGRADE_DIFFERS
          ? seen.again()
          : seen.back() == null ? seen.upgraded() : seen.back();
    }

    private TableRows rows(@Nullable RowSnapshot snapshot) {
      TableRows none = new TableRows(List.of(), List.of());
      return snapshot == null ? none : snapshot.tables().getOrDefault(table, none);
    }

    private static List<List<String>> values(TableRows rows, List<String> columns) {
      return rows.rows().stream().map(row -> values(row, rows, columns)).toList();
    }

    private static List<String> values(List<String> row, TableRows rows, List<String> columns) {
      return columns.stream().map(column -> row.get(rows.columns().indexOf(column))).toList();
    }

    private static boolean isOf(Row row, List<String> columns, List<String> values) {
      Map<String, Cell> cells = row.cells();
      return cells.entrySet().stream()
          .filter(cell -> columns.contains(cell.getKey()))
          .filter(cell -> cell.getValue() instanceof Cell.Literal)
          .limit(2)
          .allMatch(
              cell ->
                  values
                      .get(columns.indexOf(cell.getKey()))
                      .equals(((Cell.Literal) cell.getValue()).sql()));
    }
  }
}
