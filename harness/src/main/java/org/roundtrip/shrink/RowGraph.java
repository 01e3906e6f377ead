package org.roundtrip.shrink;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.generate.data.Cell.Reference;
import org.roundtrip.generate.data.Dataset;
import org.roundtrip.generate.data.Row;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableName;

/** Removes rows from a row set without leaving references to removed rows. */
final class RowGraph {

  private final TableModel model;

  RowGraph(TableModel model) {
    this.model = model;
  }

  /** Keeps some rows and all rows that they reference. */
  static Dataset keep(Dataset rows, Collection<RowId> wanted) {
    Map<RowId, Row> all = byId(rows);
    Set<RowId> kept = new HashSet<>();
    Deque<RowId> open = new ArrayDeque<>(wanted);
    while (!open.isEmpty()) {
      RowId id = open.pop();
      Row row = all.get(id);
      if (row != null && kept.add(id)) {
        references(row).forEach(reference -> open.push(target(reference)));
      }
    }
    return map(rows, id -> kept.contains(id) ? Optional.of(all.get(id)) : Optional.empty());
  }

  /**
   * Removes some rows. References to them become NULL; a row whose reference cannot be NULL is
   * removed too.
   */
  Dataset drop(Dataset rows, Collection<RowId> unwanted) {
    Map<RowId, Row> all = byId(rows);
    Set<RowId> removed =
        spread(all, Set.copyOf(unwanted), (row, left) -> mustBeRemoved(row, all.get(row), left));
    return map(
        rows,
        id ->
            removed.contains(id)
                ? Optional.empty()
                : Optional.of(withNullReferences(all.get(id), removed)));
  }

  /** Removes a row and all rows that reference it. */
  static Dataset dropWithReferrers(Dataset rows, RowId unwanted) {
    Map<RowId, Row> all = byId(rows);
    Set<RowId> removed = spread(all, Set.of(unwanted), (row, left) -> refersTo(all.get(row), left));
    return map(rows, id -> removed.contains(id) ? Optional.empty() : Optional.of(all.get(id)));
  }

  /** The transitive closure of some rows under a relation. */
  private static Set<RowId> spread(
      Map<RowId, Row> all, Set<RowId> start, BiPredicate<RowId, Set<RowId>> follows) {
    Set<RowId> removed = new HashSet<>(start);
    int before;
    do {
      before = removed.size();
      all.keySet().stream().filter(row -> follows.test(row, removed)).forEach(removed::add);
    } while (removed.size() > before);
    return removed;
  }

  /**
   * Removes a row and redirects references to another row of its table that does not reference it.
   */
  static Optional<Dataset> merge(Dataset rows, RowId unwanted) {
    Map<RowId, Row> all = byId(rows);
    return rows.tables().get(unwanted.table()).stream()
        .filter(row -> row.number() != unwanted.number() && !refersTo(row, Set.of(unwanted)))
        .findFirst()
        .map(
            other ->
                map(
                    rows,
                    id ->
                        id.equals(unwanted)
                            ? Optional.empty()
                            : Optional.of(redirected(all.get(id), unwanted, other.number()))));
  }

  /** The rows, table by table. */
  static List<RowId> ids(Dataset rows) {
    return List.copyOf(byId(rows).keySet());
  }

  private static Map<RowId, Row> byId(Dataset rows) {
    Map<RowId, Row> all = new LinkedHashMap<>();
    rows.tables()
        .forEach(
            (table, list) -> list.forEach(row -> all.put(new RowId(table, row.number()), row)));
    return all;
  }

  private static Dataset map(Dataset rows, Function<RowId, Optional<Row>> change) {
    SortedMap<TableName, List<Row>> tables = new TreeMap<>();
    rows.tables()
        .forEach(
            (table, list) -> {
              List<Row> left = new ArrayList<>();
              list.forEach(
                  row -> change.apply(new RowId(table, row.number())).ifPresent(left::add));
              tables.put(table, left);
            });
    return new Dataset(tables);
  }

  private boolean mustBeRemoved(RowId id, Row row, Set<RowId> removed) {
    return row.cells().entrySet().stream()
        .anyMatch(
            cell ->
                pointsTo(cell.getValue(), removed)
                    && !SimplestCells.mayBeNull(model, id.table(), cell.getKey()));
  }

  private static Row withNullReferences(Row row, Set<RowId> removed) {
    Row changed = row;
    for (Map.Entry<String, Cell> cell : row.cells().entrySet()) {
      if (pointsTo(cell.getValue(), removed)) {
        changed = changed.with(cell.getKey(), new Cell.Null());
      }
    }
    return changed;
  }

  private static Row redirected(Row row, RowId from, int to) {
    Row changed = row;
    for (Map.Entry<String, Cell> cell : row.cells().entrySet()) {
      if (cell.getValue() instanceof Reference reference && target(reference).equals(from)) {
        changed = changed.with(cell.getKey(), new Reference(from.table(), to, reference.column()));
      }
    }
    return changed;
  }

  private static boolean refersTo(Row row, Set<RowId> removed) {
    return row.cells().values().stream().anyMatch(cell -> pointsTo(cell, removed));
  }

  private static boolean pointsTo(Cell cell, Set<RowId> removed) {
    return cell instanceof Reference reference && removed.contains(target(reference));
  }

  private static List<Reference> references(Row row) {
    return row.cells().values().stream()
        .filter(Reference.class::isInstance)
        .map(Reference.class::cast)
        .toList();
  }

  private static RowId target(Reference reference) {
    return new RowId(reference.target(), reference.row());
  }
}
