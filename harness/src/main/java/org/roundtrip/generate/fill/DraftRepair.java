package org.roundtrip.generate.fill;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.roundtrip.schema.table.CheckConstraint;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.ForeignKey;
import org.roundtrip.schema.table.Key;
import org.roundtrip.schema.table.Table;

/** Changes in a draft what the database refused. */
final class DraftRepair {

  private final Table table;
  private final ParentSelector parents;
  private final RowBuilder maker;

  DraftRepair(Table table, ParentSelector parents, RowBuilder maker) {
    this.table = table;
    this.parents = parents;
    this.maker = maker;
  }

  void apply(RowDraft draft, Refusal refusal) throws SQLException {
    switch (refusal.kind()) {
      case TWIN -> twin(draft, or(refusal.columns(), ofExpressionKeys()));
      case CONDITION -> change(draft, or(refusal.columns(), ofChecks()));
      case MISSING, PARENT -> change(draft, or(refusal.columns(), referring()));
      case VALUE -> change(draft, or(refusal.columns(), all()));
      case OTHER -> change(draft, all());
    }
  }

  /** Makes a key another one; of foreign keys, all combinations come up in turn. */
  void twin(RowDraft draft, Collection<String> columns) throws SQLException {
    List<String> own = columns.stream().filter(column -> !refers(column)).toList();
    if (giveUp(draft, columns)) {
      return;
    }
    own.stream().map(this::unit).distinct().forEach(draft::change);
    if (own.isEmpty() || draft.changes("twin") % 2 == 1) {
      next(draft, columns);
    }
    draft.change("twin");
  }

  /** Takes the next combination of what the foreign keys among some columns may refer to. */
  private void next(RowDraft draft, Collection<String> columns) throws SQLException {
    for (int i = parents.keys().size() - 1; i >= 0; i--) {
      ForeignKey key = parents.keys().get(i);
      if (key.columns().stream().anyMatch(columns::contains)) {
        draft.change(key.name());
        if (draft.changes(key.name()) < parents.choices(key)) {
          return;
        }
        draft.reset(key.name());
      }
    }
  }

  private void change(RowDraft draft, Collection<String> columns) throws SQLException {
    if (giveUp(draft, columns)) {
      return;
    }
    columns.stream().map(this::unit).distinct().forEach(draft::change);
    next(draft, columns);
  }

  /** What changes with a column: those that are bound to it, or itself. */
  private Object unit(String column) {
    return maker.bound(column).<Object>map(Assignments::columns).orElse(column);
  }

  /** A wish is given up together with those for what is bound to it. */
  private boolean giveUp(RowDraft draft, Collection<String> columns) {
    boolean any = false;
    for (String column : columns) {
      any |= draft.giveUp(column);
      for (String bound : maker.bound(column).map(Assignments::columns).orElse(Set.of())) {
        any |= draft.giveUp(bound);
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
        .filter(column -> column.filling() != Column.Filling.GENERATED)
        .map(Column::name)
        .toList();
  }
}
