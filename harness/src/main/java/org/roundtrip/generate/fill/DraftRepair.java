package org.roundtrip.generate.fill;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.roundtrip.schema.table.CheckConstraint;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.ForeignKey;
import org.roundtrip.schema.table.Key;
import org.roundtrip.schema.table.Table;

/** Changes the columns of a draft that the database rejected. */
final class DraftRepair {

  private final Table table;
  private final ParentSelector parents;
  private final RowBuilder builder;

  /** The keys for which each combination of parents has a row. */
  private final Set<Set<String>> exhausted = new HashSet<>();

  DraftRepair(Table table, ParentSelector parents, RowBuilder builder) {
    this.table = table;
    this.parents = parents;
    this.builder = builder;
  }

  void apply(RowDraft draft, Refusal refusal) throws SQLException {
    switch (refusal.kind()) {
      case DUPLICATE -> duplicate(draft, or(refusal.columns(), ofExpressionKeys()));
      case CONDITION -> change(draft, or(refusal.columns(), ofChecks()));
      case MISSING, PARENT -> change(draft, or(refusal.columns(), referring()));
      case PARTITION -> change(draft, or(refusal.columns(), all()));
      case VALUE, OTHER -> parsed(draft, refusal.columns());
    }
  }

  /**
   * Changes the values of a key. If the key consists of foreign keys, tries all combinations in
   * turn.
   */
  void duplicate(RowDraft draft, Collection<String> columns) throws SQLException {
    List<String> plain = columns.stream().filter(column -> !refers(column)).toList();
    if (dropPreferred(draft, columns)) {
      return;
    }
    plain.stream().map(this::unit).distinct().forEach(draft::change);
    if (plain.isEmpty()) {
      nextParents(draft, columns);
    } else if (draft.changes(Refusal.Kind.DUPLICATE) % 2 == 1) {
      next(draft, columns);
    }
    draft.change(Refusal.Kind.DUPLICATE);
  }

  /** Gives up when each combination of parents has a row, as where a trigger inserts the rows. */
  private void nextParents(RowDraft draft, Collection<String> columns) throws SQLException {
    if (exhausted.contains(Set.copyOf(columns)) || !next(draft, columns)) {
      exhausted.add(Set.copyOf(columns));
      draft.exhaust();
    }
  }

  /**
   * Selects the next combination of parents for the foreign keys among some columns; returns
   * whether it is a new one.
   */
  private boolean next(RowDraft draft, Collection<String> columns) throws SQLException {
    for (int i = parents.keys().size() - 1; i >= 0; i--) {
      ForeignKey key = parents.keys().get(i);
      if (key.columns().stream().anyMatch(columns::contains)) {
        draft.change(key.name());
        if (draft.changes(key.name()) < parents.choices(key)) {
          return true;
        }
        draft.reset(key.name());
      }
    }
    return false;
  }

  /** Changes values that a trigger or a generated column rejects, also in their notation. */
  private void parsed(RowDraft draft, List<String> columns) throws SQLException {
    if (change(draft, or(columns, all())) && columns.isEmpty()) {
      draft.use(draft.notation().next());
    }
  }

  /**
   * Drops the preferred cells or, if there are none, changes the others; returns whether it did.
   */
  private boolean change(RowDraft draft, Collection<String> columns) throws SQLException {
    if (dropPreferred(draft, columns)) {
      return false;
    }
    columns.stream().map(this::unit).distinct().forEach(draft::change);
    next(draft, columns);
    return true;
  }

  /** The unit that changes: the group of the column, or the column itself. */
  private Object unit(String column) {
    return builder.bound(column).<Object>map(Assignments::columns).orElse(column);
  }

  /**
   * Drops the preferred cells of some columns and of their groups; returns whether there were any.
   */
  private boolean dropPreferred(RowDraft draft, Collection<String> columns) {
    boolean any = false;
    for (String column : columns) {
      any |= draft.dropPreferred(column);
      for (String bound : builder.bound(column).map(Assignments::columns).orElse(Set.of())) {
        any |= draft.dropPreferred(bound);
      }
    }
    return any;
  }

  private boolean refers(String column) {
    return parents.keys().stream().anyMatch(key -> key.columns().contains(column));
  }

  private static Collection<String> or(Collection<String> columns, Collection<String> others) {
    return columns.isEmpty() ? others : columns;
  }

  private List<String> ofExpressionKeys() {
    boolean any = table.keys().stream().anyMatch(Key::expressions);
    return any ? all().stream().filter(column -> !refers(column)).toList() : all();
  }

  private List<String> ofChecks() {
    List<String> columns =
        table.checks().stream()
            .map(CheckConstraint::columns)
            .flatMap(List::stream)
            .distinct()
            .toList();
    return or(columns, all()).stream().toList();
  }

  private List<String> referring() {
    return parents.keys().stream().flatMap(key -> key.columns().stream()).distinct().toList();
  }

  private List<String> all() {
    return table.columns().stream()
        .filter(column -> column.valueSource() != Column.ValueSource.GENERATED)
        .map(Column::name)
        .toList();
  }
}
