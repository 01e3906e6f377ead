package org.roundtrip.rowtest.diagnose;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roundtrip.project.EnumLabels;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.ColumnType;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.schema.table.TypeFamily;

/**
 * Gives text columns the labels of their enums.
 *
 * @param mentioned the values of each column, in lower case, that the statements of the revision
 *     mention
 */
record EnumColumns(EnumLabels labels, Map<String, List<String>> mentioned) {

  TableModel in(TableModel model) {
    if (labels.equals(EnumLabels.NONE)) {
      return model;
    }
    SortedMap<TableName, Table> tables = new TreeMap<>(model.tables());
    tables.replaceAll((name, table) -> in(table));
    return new TableModel(model.engine(), tables);
  }

  private Table in(Table table) {
    return table.withColumns(
        table.columns().stream().map(column -> in(table.name().name(), column)).toList());
  }

  private Column in(String table, Column column) {
    List<String> known = labels(table, column.name());
    return known == null || !isText(column.type())
        ? column
        : new Column(
            column.name(),
            labeled(column.type(), known),
            column.nullable(),
            column.defaultText(),
            column.collation(),
            column.valueSource());
  }

  private static boolean isText(ColumnType type) {
    return type.family() == TypeFamily.TEXT || type.family() == TypeFamily.CHAR;
  }

  private @Nullable List<String> labels(String table, String column) {
    List<String> declared = labels.declared().getOrDefault(table, Map.of()).get(column);
    List<String> assumed = labels.assumed().getOrDefault(table, Map.of()).get(column);
    return declared != null || assumed == null || !assumed.containsAll(mentioned(column))
        ? declared
        : assumed;
  }

  /** Values that a newer model does not have show that the column was no such enum before. */
  private List<String> mentioned(String column) {
    return mentioned.getOrDefault(column.toLowerCase(Locale.ROOT), List.of());
  }

  private static ColumnType labeled(ColumnType type, List<String> labels) {
    return new ColumnType(
        type.declared(),
        TypeFamily.ENUM,
        type.length(),
        type.precision(),
        type.scale(),
        labels,
        type.element(),
        type.fields(),
        type.domain());
  }
}
