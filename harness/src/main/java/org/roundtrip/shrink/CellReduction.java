package org.roundtrip.shrink;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.shrink.ColumnEdits.Place;

/** Simplifies cells: all columns at once, then fewer columns, then cell by cell. */
final class CellReduction {

  private final ShrinkState state;
  private final SimplestCells simplest;

  CellReduction(ShrinkState state, TableModel model) {
    this.state = state;
    this.simplest = new SimplestCells(model);
  }

  /** A value of a column and the rows that contain it. */
  private record ValueRows(Place place, String sql, List<Integer> rows) {}

  /**
   * Simplifies whole columns as far as possible, then tries the next simplest cells for the others.
   */
  void columns() {
    takeOrHalve(edits(0));
    int level = 1;
    for (List<Edit> edits = edits(level); !edits.isEmpty(); edits = edits(level)) {
      takeOrHalve(edits);
      level++;
    }
  }

  /** Simplifies single cells. */
  void cells() {
    for (Place place : places()) {
      for (int row : rows(place)) {
        simplify(place, row);
      }
    }
  }

  /** Makes values shorter or smaller, in all rows of a column that contain them at once. */
  void values() {
    for (Place place : places()) {
      boolean gradual = simplest.isGradual(place.table(), place.column());
      for (ValueRows valueRows : gradual ? valueRows(place) : List.<ValueRows>of()) {
        ValueSearch.search(valueRows.sql, sql -> take(valueRows, sql));
      }
    }
  }

  /** Simplifies single cells by one step; returns whether any cell changed. */
  boolean oneStep() {
    boolean any = false;
    for (Place place : places()) {
      for (int row : rows(place)) {
        any |= simplify(place, row) || step(place, row);
      }
    }
    return any;
  }

  private boolean step(Place place, int row) {
    return cell(place, row) instanceof Cell.Literal literal
        && simplest.isGradual(place.table(), place.column())
        && ValueSearch.steps(literal.sql()).stream()
            .anyMatch(sql -> take(new ValueRows(place, sql, List.of(row)), sql));
  }

  private boolean simplify(Place place, int row) {
    return simpler(place, row).stream()
        .anyMatch(
            cell -> take(List.of(new Edit(place.table(), place.column(), Map.of(row, cell)))));
  }

  private boolean take(ValueRows valueRows, String sql) {
    Map<Integer, Cell> cells = new TreeMap<>();
    valueRows.rows.forEach(row -> cells.put(row, new Cell.Literal(sql, "shrunk")));
    return take(List.of(new Edit(valueRows.place.table(), valueRows.place.column(), cells)));
  }

  private boolean take(List<Edit> edits) {
    return state.take(Edit.apply(state.current(), edits));
  }

  private void takeOrHalve(List<Edit> edits) {
    if (edits.isEmpty() || take(edits) || edits.size() == 1) {
      return;
    }
    takeOrHalve(edits.subList(0, edits.size() / 2));
    takeOrHalve(edits.subList(edits.size() / 2, edits.size()));
  }

  private List<Edit> edits(int level) {
    return state.isCutShort() ? List.of() : now().simplifying(level);
  }

  private List<Cell> simpler(Place place, int row) {
    return now().simpler(place, row);
  }

  private List<ValueRows> valueRows(Place place) {
    Map<String, List<Integer>> valueRows = new LinkedHashMap<>();
    for (int row : rows(place)) {
      if (cell(place, row) instanceof Cell.Literal literal && !simpler(place, row).isEmpty()) {
        valueRows.computeIfAbsent(literal.sql(), none -> new ArrayList<>()).add(row);
      }
    }
    return valueRows.entrySet().stream()
        .map(holder -> new ValueRows(place, holder.getKey(), holder.getValue()))
        .toList();
  }

  private List<Place> places() {
    return now().places();
  }

  /**
   * The row numbers; empty after the limit is reached, because computing candidates also takes
   * time.
   */
  private List<Integer> rows(Place place) {
    return state.isCutShort() ? List.of() : now().numbers(place.table());
  }

  private Cell cell(Place place, int number) {
    return now().cell(place, number);
  }

  private ColumnEdits now() {
    return new ColumnEdits(state.current(), simplest);
  }
}
