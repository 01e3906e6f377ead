package org.roundtrip.shrink;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.roundtrip.generate.data.Dataset;

/**
 * Removes rows by delta debugging: keeps one half, one quarter, all but one quarter, and so on.
 * Source: Zeller and Hildebrandt, "Simplifying and Isolating Failure-Inducing Input" (2002).
 */
final class RowReduction {

  private final ShrinkState state;
  private final RowGraph graph;

  RowReduction(ShrinkState state, RowGraph graph) {
    this.state = state;
    this.graph = graph;
  }

  /** Removes whole tables. */
  void tables() {
    reduce(RowReduction::byTable);
  }

  /** Removes groups of rows. */
  void rows() {
    reduce(rows -> RowGraph.ids(rows).stream().map(Set::of).toList());
  }

  /** Removes single rows, in every possible way; returns whether any row was removed. */
  boolean removeSingleRows() {
    boolean any = false;
    for (RowId row : RowGraph.ids(state.current())) {
      any |= exists(row) && removeSingleRows(row);
    }
    return any;
  }

  private boolean removeSingleRows(RowId row) {
    Dataset rows = state.current();
    return state.take(graph.drop(rows, Set.of(row)))
        || state.take(RowGraph.dropWithReferrers(rows, row))
        || RowGraph.merge(rows, row).map(state::take).orElse(false);
  }

  private boolean exists(RowId row) {
    return RowGraph.ids(state.current()).contains(row);
  }

  private static List<Set<RowId>> byTable(Dataset rows) {
    return rows.tables().keySet().stream()
        .map(
            table ->
                RowGraph.ids(rows).stream()
                    .filter(row -> row.table().equals(table))
                    .collect(Collectors.toSet()))
        .toList();
  }

  private void reduce(Function<Dataset, List<Set<RowId>>> split) {
    List<Set<RowId>> units = split.apply(state.current());
    int parts = 2;
    while (units.size() > 1) {
      if (takePart(units, parts)) {
        parts = 2;
      } else if (takeRest(units, parts)) {
        parts = Math.max(parts - 1, 2);
      } else if (parts >= units.size()) {
        return;
      } else {
        parts = Math.min(2 * parts, units.size());
      }
      units = split.apply(state.current());
      parts = Math.min(parts, Math.max(units.size(), 2));
    }
  }

  private boolean takePart(List<Set<RowId>> units, int parts) {
    return parts(units, parts).stream()
        .anyMatch(part -> takeSmaller(RowGraph.keep(state.current(), part)));
  }

  private boolean takeRest(List<Set<RowId>> units, int parts) {
    return parts > 2
        && parts(units, parts).stream()
            .anyMatch(part -> takeSmaller(graph.drop(state.current(), part)));
  }

  private boolean takeSmaller(Dataset candidate) {
    return candidate.size() < state.current().size() && state.take(candidate);
  }

  private static List<Set<RowId>> parts(List<Set<RowId>> units, int parts) {
    List<Set<RowId>> groups = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      Set<RowId> rows = new HashSet<>();
      int from = part * units.size() / parts;
      int to = (part + 1) * units.size() / parts;
      units.subList(from, to).forEach(rows::addAll);
      groups.add(rows);
    }
    return groups;
  }
}
