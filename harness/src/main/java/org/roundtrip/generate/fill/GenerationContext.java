package org.roundtrip.generate.fill;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.roundtrip.generate.value.Values;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.ForeignKey;
import org.roundtrip.schema.table.Key;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableName;

/** The context that all tables of one generation share. */
record GenerationContext(
    TableModel model,
    Values values,
    GenerationRequest request,
    GeneratedRows generated,
    ExistingRows existing,
    SavepointExecutor insertion) {

  /** The partitioned table of a partition; of any other table, itself. */
  TableName root(TableName name) {
    return TableSelection.root(model, name);
  }

  boolean isRequested(Table table) {
    return request.tables().stream().anyMatch(name -> root(name).equals(table.name()));
  }

  /** Whether other tables reference the table. */
  boolean isReferredTo(Table table) {
    return model.tables().values().stream()
        .filter(other -> !other.name().equals(table.name()))
        .flatMap(other -> other.foreignKeys().stream())
        .anyMatch(key -> root(key.target()).equals(table.name()));
  }

  /** The columns that the revision touches and an INSERT can set. */
  List<Column> touched(Table table) {
    Set<String> names = request.focus().touched().getOrDefault(table.name(), Set.of());
    return table.columns().stream()
        .filter(column -> names.contains(column.name()))
        .filter(column -> column.valueSource() == Column.ValueSource.EXPLICIT)
        .toList();
  }

  /** The names, in lower case, of the touched columns that reference a column. */
  Set<String> referring(Table table, Column column) {
    Set<String> names = new TreeSet<>();
    for (Table other : model.tables().values()) {
      List<String> touched = touched(other).stream().map(Column::name).toList();
      for (ForeignKey key : other.foreignKeys()) {
        int at = key.targetColumns().indexOf(column.name());
        if (at >= 0
            && root(key.target()).equals(table.name())
            && touched.contains(key.columns().get(at))) {
          names.add(key.columns().get(at).toLowerCase(Locale.ROOT));
        }
      }
    }
    return names;
  }

  /** The columns of unique keys, and those that foreign keys reference. */
  Set<String> keyColumns(Table table) {
    Set<String> columns = new TreeSet<>();
    table.keys().stream().map(Key::columns).forEach(columns::addAll);
    for (Table other : model.tables().values()) {
      other.foreignKeys().stream()
          .filter(key -> root(key.target()).equals(table.name()))
          .forEach(key -> columns.addAll(key.targetColumns()));
    }
    return columns;
  }
}
