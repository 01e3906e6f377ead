package org.roundtrip.generate.fill;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.roundtrip.dialect.SqlQuoting;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.generate.data.Row;
import org.roundtrip.schema.table.Key;
import org.roundtrip.schema.table.Table;

/** Sets foreign keys that stayed NULL because the referenced table was filled later. */
final class DeferredReferences {

  private final GenerationContext context;

  DeferredReferences(GenerationContext context) {
    this.context = context;
  }

  /**
   * Sets the foreign keys of a table.
   *
   * @param preferred the preferred cells of each row, in the order of the row numbers
   */
  void fill(Table table, List<Map<String, Cell>> preferred) throws SQLException {
    Optional<Key> identity = table.keys().stream().filter(Key::isPlain).findFirst();
    if (identity.isEmpty()) {
      return;
    }
    ParentSelector parents = new ParentSelector(context, table);
    List<Row> rows = new ArrayList<>(context.generated().of(table.name()));
    boolean changed = false;
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      int index = row.number() - context.request().firstNumber();
      Map<String, Cell> cells = index < preferred.size() ? preferred.get(index) : Map.of();
      RowDraft draft = new RowDraft(i, row.number(), cells);
      Map<String, Cell> open = open(row, parents.choose(draft, selfReferences(table)));
      if (!open.isEmpty() && update(table, row, identity.get(), open)) {
        rows.set(i, with(row, open));
        changed = true;
      }
    }
    if (changed) {
      context.generated().put(table.name(), rows);
    }
  }

  /** The columns that reference rows of the same table; they stay NULL. */
  private Set<String> selfReferences(Table table) {
    Set<String> columns = new HashSet<>();
    table.foreignKeys().stream()
        .filter(key -> context.root(key.target()).equals(table.name()))
        .forEach(key -> columns.addAll(key.columns()));
    return columns;
  }

  private static Map<String, Cell> open(Row row, Map<String, Cell> chosen) {
    Map<String, Cell> open = new LinkedHashMap<>();
    chosen.forEach(
        (column, cell) -> {
          if (row.cells().get(column) instanceof Cell.Null && !(cell instanceof Cell.Null)) {
            open.put(column, cell);
          }
        });
    return open;
  }

  private boolean update(Table table, Row row, Key identity, Map<String, Cell> open)
      throws SQLException {
    Map<String, Cell> known = new LinkedHashMap<>();
    identity.columns().forEach(column -> known.put(column, row.cells().get(column)));
    String statement =
        "UPDATE %s SET %s WHERE %s"
            .formatted(table.name().quoted(), pairs(open, ", "), pairs(known, " AND "));
    return context.insertion().change(statement, 1);
  }

  private String pairs(Map<String, Cell> cells, String between) {
    return cells.entrySet().stream()
        .map(
            cell ->
                SqlQuoting.identifier(cell.getKey())
                    + " = "
                    + context.generated().sql(cell.getValue()))
        .collect(Collectors.joining(between));
  }

  private static Row with(Row row, Map<String, Cell> cells) {
    Row changed = row;
    for (Map.Entry<String, Cell> cell : cells.entrySet()) {
      changed = changed.with(cell.getKey(), cell.getValue());
    }
    return changed;
  }
}
