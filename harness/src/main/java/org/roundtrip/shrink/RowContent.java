package org.roundtrip.shrink;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.generate.data.Dataset;
import org.roundtrip.generate.data.Row;
import org.roundtrip.schema.table.TableName;

/**
 * The part of a row set that a database can observe: without row numbers and descriptions of
 * values.
 */
public final class RowContent {

  private final Map<RowId, Integer> places = new HashMap<>();

  private RowContent(Dataset rows) {
    rows.tables()
        .forEach(
            (table, list) ->
                list.forEach(row -> places.put(new RowId(table, row.number()), places.size())));
  }

  /** The rows, numbered by position; equal for row sets that a database cannot distinguish. */
  public static Dataset of(Dataset rows) {
    RowContent content = new RowContent(rows);
    SortedMap<TableName, List<Row>> plain = new TreeMap<>();
    rows.tables().forEach((table, list) -> plain.put(table, content.plain(table, list)));
    return new Dataset(plain);
  }

  private List<Row> plain(TableName table, List<Row> rows) {
    List<Row> plain = new ArrayList<>();
    for (Row row : rows) {
      Map<String, Cell> cells = new LinkedHashMap<>();
      row.cells().forEach((column, cell) -> cells.put(column, plain(cell)));
      plain.add(new Row(place(table, row.number()), cells));
    }
    return plain;
  }

  private Cell plain(Cell cell) {
    if (cell instanceof Cell.Literal literal) {
      return new Cell.Literal(literal.sql(), "");
    }
    return cell instanceof Cell.Reference to
        ? new Cell.Reference(to.target(), place(to.target(), to.row()), to.column())
        : cell;
  }

  private int place(TableName table, int row) {
    return places.getOrDefault(new RowId(table, row), -1);
  }
}
