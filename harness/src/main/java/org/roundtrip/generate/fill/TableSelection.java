package org.roundtrip.generate.fill;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.roundtrip.generate.data.ConnectedComponents;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.ForeignKey;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableName;

/** Selects the tables to fill, and their order. */
final class TableSelection {

  /** Maximum number of additional tables that no row requires. */
  private static final int MAX_ADDITIONAL = 12;

  private final TableModel model;
  private final @Nullable TableModel other;
  private final SortedSet<TableName> chosen = new TreeSet<>();

  private TableSelection(TableModel model, @Nullable TableModel other) {
    this.model = model;
    this.other = other;
  }

  /**
   * The tables in stages, referenced tables first. Tables that require rows of each other form one
   * stage; every other table is a stage.
   */
  static List<List<Table>> of(TableModel model, GenerationRequest request) {
    TableSelection scope = new TableSelection(model, request.focus().other());
    scope.choose(request);
    return scope.stages();
  }

  /** Whether every row of the table must reference an existing row. */
  static boolean required(Table table, ForeignKey key) {
    return key.columns().stream().noneMatch(name -> canBeNull(table, name));
  }

  /** Whether a column can be NULL. Excludes primary keys, in which SQLite accepts NULL. */
  static boolean canBeNull(Table table, String name) {
    boolean primary = table.primaryKey().filter(key -> key.columns().contains(name)).isPresent();
    return !primary && table.column(name).filter(Column::nullable).isPresent();
  }

  /** The partitioned table of a partition; of any other table, itself. */
  static TableName root(TableModel model, TableName name) {
    Table table = model.tables().get(name);
    return table == null || table.partitionOf() == null ? name : root(model, table.partitionOf());
  }

  private void choose(GenerationRequest request) {
    request.tables().stream().sorted().forEach(name -> add(root(model, name)));
    if (request.phase() == Phase.MINIMAL) {
      return;
    }
    int most = Math.max(chosen.size() * 2, chosen.size() + MAX_ADDITIONAL);
    Deque<TableName> open = new ArrayDeque<>(chosen);
    while (!open.isEmpty() && chosen.size() < most) {
      for (TableName target : targets(open.remove(), false)) {
        // The other schema may reference tables that this one does not have.
        if (model.tables().containsKey(target) && !chosen.contains(target)) {
          add(target);
          open.add(target);
        }
      }
    }
  }

  private void add(TableName name) {
    if (model.tables().containsKey(name) && chosen.add(name)) {
      targets(name, true).forEach(this::add);
    }
  }

  private Collection<TableName> targets(TableName name, boolean onlyRequired) {
    Set<TableName> targets = new TreeSet<>();
    Table table = model.tables().get(name);
    if (table != null) {
      for (ForeignKey key : table.foreignKeys()) {
        if (!onlyRequired || required(table, key)) {
          targets.add(root(model, key.target()));
        }
      }
    }
    Table match = other == null || onlyRequired ? null : other.tables().get(name);
    if (match != null) {
      match.foreignKeys().forEach(key -> targets.add(root(model, key.target())));
    }
    return targets;
  }

  private List<SortedSet<TableName>> components(SortedSet<TableName> names, boolean required) {
    Map<TableName, SortedSet<TableName>> needs = new TreeMap<>();
    for (TableName name : names) {
      SortedSet<TableName> among = new TreeSet<>(targets(name, required));
      among.retainAll(names);
      needs.put(name, among);
    }
    return ConnectedComponents.of(names, needs);
  }

  private List<List<Table>> stages() {
    List<List<Table>> stages = new ArrayList<>();
    for (SortedSet<TableName> component : components(chosen, false)) {
      for (SortedSet<TableName> needed : components(component, true)) {
        stages.add(
            needed.stream().map(name -> Objects.requireNonNull(model.tables().get(name))).toList());
      }
    }
    return stages;
  }
}
