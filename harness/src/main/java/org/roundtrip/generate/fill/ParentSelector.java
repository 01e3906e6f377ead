package org.roundtrip.generate.fill;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.generate.data.Row;
import org.roundtrip.schema.table.ForeignKey;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableName;

/** Chooses the parents of the rows of one table. */
final class ParentSelector {

  /** Maximum number of combinations of overlapping foreign keys. */
  private static final int COMBINATIONS = 12;

  /**
   * Minimum number of parents of which one stays without children: a condition may require that two
   * references differ, so two others must remain.
   */
  private static final int ENOUGH_TO_SPARE = 3;

  private final GenerationContext context;
  private final Table table;
  private final List<ForeignKey> keys;

  ParentSelector(GenerationContext context, Table table) {
    this.context = context;
    this.table = table;
    this.keys =
        table.foreignKeys().stream()
            .sorted(Comparator.comparing((ForeignKey key) -> -key.columns().size()))
            .toList();
  }

  /** The foreign keys, in the order in which they are decided. */
  List<ForeignKey> keys() {
    return keys;
  }

  /** The number of rows that a foreign key can reference. */
  int choices(ForeignKey key) throws SQLException {
    return candidates(key, null).size();
  }

  /** A required foreign key without any row to reference. */
  Optional<ForeignKey> orphaned() throws SQLException {
    for (ForeignKey key : keys) {
      boolean self = context.root(key.target()).equals(table.name());
      if (!self && TableSelection.required(table, key) && candidates(key, null).isEmpty()) {
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }

  /**
   * The cells of the foreign key columns.
   *
   * @param nulls the columns that are NULL
   */
  Map<String, Cell> choose(RowDraft draft, Set<String> nulls) throws SQLException {
    Map<String, Cell> cells = new LinkedHashMap<>();
    for (int shift = 0; shift < COMBINATIONS; shift++) {
      cells.clear();
      if (choose(draft, nulls, shift, cells)) {
        return cells;
      }
    }
    return cells;
  }

  private boolean choose(RowDraft draft, Set<String> nulls, int shift, Map<String, Cell> cells)
      throws SQLException {
    boolean complete = true;
    for (int i = 0; i < keys.size(); i++) {
      ForeignKey key = keys.get(i);
      if (isUnwanted(key, draft, nulls)) {
        leave(key, cells);
        continue;
      }
      List<Map<String, Cell>> fitting = fitting(key, draft, cells);
      if (fitting.isEmpty()) {
        complete &= candidates(key, draft).isEmpty();
        leave(key, cells);
      } else {
        int turn = draft.index + i + draft.changes(key.name()) + (i == 0 ? shift : 0);
        List<Map<String, Cell>> chosen = sparing(key, draft, fitting);
        boolean uneven = keys.size() == 1 && chosen.size() == 2 && fitting.size() > 2;
        // Of two parents, one gets more children.
        int index = uneven ? Math.floorMod(turn, 3) / 2 : Math.floorMod(turn, chosen.size());
        chosen.get(index).forEach(cells::putIfAbsent);
      }
    }
    return complete;
  }

  /**
   * All candidates except the last generated row, which stays without a child, unless the table
   * would stay empty.
   */
  private List<Map<String, Cell>> sparing(
      ForeignKey key, RowDraft draft, List<Map<String, Cell>> fitting) {
    TableName target = context.root(key.target());
    List<Row> rows = context.generated().of(target);
    boolean first = context.generated().of(table.name()).isEmpty();
    if (rows.size() < ENOUGH_TO_SPARE
        || target.equals(table.name())
        || context.request().phase() == Phase.MINIMAL
        || first && draft.changes(key.name()) > 0) {
      return fitting;
    }
    int last = rows.get(rows.size() - 1).number();
    List<Map<String, Cell>> others =
        fitting.stream()
            .filter(
                candidate ->
                    candidate.values().stream()
                        .noneMatch(
                            cell ->
                                cell instanceof Cell.Reference to
                                    && to.target().equals(target)
                                    && to.row() == last))
            .toList();
    return others.isEmpty() ? fitting : others;
  }

  private static boolean isUnwanted(ForeignKey key, RowDraft draft, Set<String> nulls) {
    return key.columns().stream()
        .anyMatch(column -> draft.preferred(column) != null || nulls.contains(column));
  }

  /** Sets nullable columns of the key to NULL; other keys decide the rest. */
  private void leave(ForeignKey key, Map<String, Cell> cells) {
    for (String name : key.columns()) {
      if (TableSelection.canBeNull(table, name)) {
        cells.putIfAbsent(name, new Cell.Null());
      }
    }
  }

  /** The candidates that agree with the cells that are already chosen. */
  private List<Map<String, Cell>> fitting(ForeignKey key, RowDraft draft, Map<String, Cell> decided)
      throws SQLException {
    return candidates(key, draft).stream()
        .filter(
            candidate ->
                candidate.entrySet().stream()
                    .allMatch(
                        cell ->
                            !decided.containsKey(cell.getKey())
                                || same(decided.get(cell.getKey()), cell.getValue())))
        .toList();
  }

  private boolean same(Cell one, Cell other) {
    return context.generated().sql(one).equals(context.generated().sql(other));
  }

  private List<Map<String, Cell>> candidates(ForeignKey key, @Nullable RowDraft draft)
      throws SQLException {
    if (key.targetColumns().isEmpty()) {
      return List.of();
    }
    TableName target = context.root(key.target());
    List<Map<String, Cell>> candidates = new ArrayList<>();
    for (Row row : context.generated().of(target)) {
      candidate(key, target, row.number(), row.cells()).ifPresent(candidates::add);
    }
    if (candidates.isEmpty() && target.equals(table.name())) {
      return draft != null && TableSelection.required(table, key)
          ? List.of(itself(key, draft))
          : List.of();
    }
    return candidates.isEmpty() && context.model().tables().containsKey(key.target())
        ? existing(key)
        : candidates;
  }

  private Map<String, Cell> itself(ForeignKey key, RowDraft draft) {
    Map<String, Cell> cells = new HashMap<>();
    for (int i = 0; i < key.columns().size(); i++) {
      cells.put(
          key.columns().get(i),
          new Cell.Reference(table.name(), draft.number, key.targetColumns().get(i)));
    }
    return cells;
  }

  private List<Map<String, Cell>> existing(ForeignKey key) throws SQLException {
    List<Map<String, Cell>> candidates = new ArrayList<>();
    for (Map<String, Cell> row : context.existing().rows(key.target(), key.targetColumns())) {
      Map<String, Cell> cells = new LinkedHashMap<>();
      for (int i = 0; i < key.columns().size(); i++) {
        cells.put(key.columns().get(i), row.get(key.targetColumns().get(i)));
      }
      candidates.add(cells);
    }
    return candidates;
  }

  /** The reference to a generated row; empty if a referenced column is NULL. */
  private Optional<Map<String, Cell>> candidate(
      ForeignKey key, TableName target, int row, Map<String, Cell> parent) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    for (int i = 0; i < key.columns().size(); i++) {
      String column = key.targetColumns().get(i);
      Cell cell = parent.get(column);
      if (cell == null
          || cell instanceof Cell.Default
          || context.generated().sql(cell).equals("NULL")) {
        return Optional.empty();
      }
      cells.put(key.columns().get(i), new Cell.Reference(target, row, column));
    }
    return Optional.of(cells);
  }
}
