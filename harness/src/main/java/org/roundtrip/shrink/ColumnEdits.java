package org.roundtrip.shrink;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.generate.data.Dataset;
import org.roundtrip.generate.data.Row;
import org.roundtrip.schema.table.TableName;

/** The cells of a row set, and what they can be replaced by. */
record ColumnEdits(Dataset rows, SimplestCells simplest) {

  /** A column of a table. */
  record Place(TableName table, String column) {}

  /** The columns that have cells. */
  List<Place> places() {
    List<Place> places = new ArrayList<>();
    rows.tables()
        .forEach(
            (table, some) ->
                some.get(0)
                    .cells()
                    .keySet()
                    .forEach(column -> places.add(new Place(table, column))));
    return places;
  }

  /** For each column, the simplest cells at level 0, and the next simplest at higher levels. */
  List<Edit> simplifying(int level) {
    List<Edit> edits = new ArrayList<>();
    for (Place place : places()) {
      Map<Integer, Cell> cells = new TreeMap<>();
      for (int row : numbers(place.table)) {
        List<Cell> simpler = simpler(place, row);
        if (level < simpler.size()) {
          cells.put(row, simpler.get(level));
        }
      }
      if (!cells.isEmpty()) {
        edits.add(new Edit(place.table, place.column, cells));
      }
    }
    return edits;
  }

  /** The simpler cells of a row, the simplest first. */
  List<Cell> simpler(Place place, int row) {
    List<String> values =
        numbers(place.table).stream()
            .map(number -> cell(place, number))
            .filter(Cell.Literal.class::isInstance)
            .map(cell -> ((Cell.Literal) cell).sql())
            .distinct()
            .sorted(SimplestCells.ORDER)
            .toList();
    Cell cell = cell(place, row);
    int rank = cell instanceof Cell.Literal literal ? values.indexOf(literal.sql()) : 0;
    return simplest.simplerThan(cell, place.table, place.column, rank);
  }

  /** The numbers of a table's rows. */
  List<Integer> numbers(TableName table) {
    return rows.tables().get(table).stream().map(Row::number).toList();
  }

  /** The cell of a row. */
  Cell cell(Place place, int number) {
    return rows.tables().get(place.table).stream()
        .filter(row -> row.number() == number)
        .findFirst()
        .map(row -> row.cells().get(place.column))
        .orElseThrow();
  }
}
