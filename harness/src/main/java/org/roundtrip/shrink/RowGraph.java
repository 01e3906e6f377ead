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

/** Takes rows out of a data set so that no row is left that refers to one that is gone. */
final class RowGraph {

  private final TableModel model;

  RowGraph(TableModel model) {
    this.model = model;
  }

  /** These rows with all that they refer to. */
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
   * All but these rows. What refers to them no longer does, or goes too where it must refer to
   * something.
   */
  Dataset drop(Dataset rows, Collection<RowId> unwanted) {
    Map<RowId, Row> all = byId(rows);
    Set<RowId> gone =
        spread(all, Set.copyOf(unwanted), (row, left) -> mustFollow(row, all.get(row), left));
    return map(
        rows,
        id -> gone.contains(id) ? Optional.empty() : Optional.of(pointing(all.get(id), gone)));
  }

  /** All but this row and those that refer to it. */
  static Dataset dropWithReferrers(Dataset rows, RowId unwanted) {
    Map<RowId, Row> all = byId(rows);
    Set<RowId> gone = spread(all, Set.of(unwanted), (row, left) -> refersTo(all.get(row), left));
    return map(rows, id -> gone.contains(id) ? Optional.empty() : Optional.of(all.get(id)));
  }

  /** These rows and all that follow them, and those that follow those. */
  private static Set<RowId> spread(
      Map<RowId, Row> all, Set<RowId> start, BiPredicate<RowId, Set<RowId>> follows) {
    Set<RowId> gone = new HashSet<>(start);
    int before;
    do {
      before = gone.size();
      all.keySet().stream().filter(row -> follows.test(row, gone)).forEach(gone::add);
    } while (gone.size() > before);
    return gone;
  }

  /** All but this row; what refers to it refers to another of its table, never to itself. */
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
            (table, some) -> some.forEach(row -> all.put(new RowId(table, row.number()), row)));
    return all;
  }

  private static Dataset map(Dataset rows, Function<RowId, Optional<Row>> change) {
    SortedMap<TableName, List<Row>> tables = new TreeMap<>();
    rows.tables()
        .forEach(
            (table, some) -> {
              List<Row> left = new ArrayList<>();
              some.forEach(
                  row -> change.apply(new RowId(table, row.number())).ifPresent(left::add));
              tables.put(table, left);
            });
    return new Dataset(tables);
  }

  private boolean mustFollow(RowId id, Row row, Set<RowId> gone) {
    return row.cells().entrySet().stream()
        .anyMatch(
            cell ->
                pointsTo(cell.getValue(), gone)
                    && !SimplestCells.mayBeNull(model, id.table(), cell.getKey()));
  }

  private static Row pointing(Row row, Set<RowId> gone) {
    Row changed = row;
    for (Map.Entry<String, Cell> cell : row.cells().entrySet()) {
      if (pointsTo(cell.getValue(), gone)) {
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

  private static boolean refersTo(Row row, Set<RowId> gone) {
    return row.cells().values().stream().anyMatch(cell -> pointsTo(cell, gone));
  }

  private static boolean pointsTo(Cell cell, Set<RowId> gone) {
    return cell instanceof Reference reference && gone.contains(target(reference));
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
