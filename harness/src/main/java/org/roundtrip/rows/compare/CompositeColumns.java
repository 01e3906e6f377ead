package org.roundtrip.rows.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roundtrip.rows.TableRows;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.Column.ValueSource;
import org.roundtrip.schema.table.ColumnType;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TypeFamily;

/**
 * Replaces each column of a composite type by one column per attribute, such as {@code
 * address.street}, so that values are compared by the attributes that both types have. An array of
 * composite values becomes an array per attribute.
 */
public final class CompositeColumns {

  private CompositeColumns() {}

  /** The table with attributes in place of its composite columns. */
  public static Table expand(Table table) {
    return isComposite(table) ? table.withColumns(expand(table.columns(), "")) : table;
  }

  /** The rows with attributes in place of the composite columns of their table. */
  public static TableRows expand(TableRows rows, Table table) {
    if (!isComposite(table) || rows.columns().isEmpty()) {
      return rows;
    }
    List<TreeMap<String, String>> expanded = new ArrayList<>();
    for (List<String> row : rows.rows()) {
      TreeMap<String, String> values = new TreeMap<>();
      for (int i = 0; i < row.size(); i++) {
        values.put(rows.columns().get(i), row.get(i));
      }
      table.columns().forEach(column -> replace(values, column.name(), column));
      expanded.add(values);
    }
    TreeMap<String, String> names = new TreeMap<>();
    rows.columns().forEach(name -> names.put(name, "NULL"));
    table.columns().forEach(column -> replace(names, column.name(), column));
    return new TableRows(
        List.copyOf(names.keySet()),
        expanded.stream().map(values -> List.copyOf(values.values())).toList());
  }

  /** The column that contains an attribute; the column itself if it is none. */
  public static String columnOf(String columnOrAttribute) {
    int dot = columnOrAttribute.indexOf('.');
    return dot < 0 ? columnOrAttribute : columnOrAttribute.substring(0, dot);
  }

  /** Whether a table has a column of a composite type. */
  public static boolean isComposite(Table table) {
    return table.columns().stream().anyMatch(CompositeColumns::isComposite);
  }

  private static boolean isComposite(Column column) {
    return composite(column.type()) != null;
  }

  /** The composite type of a column, or of the elements of its array. */
  private static @Nullable ColumnType composite(ColumnType type) {
    ColumnType element = type.family() == TypeFamily.ARRAY ? type.element() : type;
    return element != null
            && element.family() == TypeFamily.COMPOSITE
            && !element.fields().isEmpty()
        ? element
        : null;
  }

  /** The attributes of a column's composite type; arrays of attributes if the column is one. */
  private static List<Column> attributes(Column column) {
    List<Column> fields = Objects.requireNonNull(composite(column.type())).fields();
    return isArray(column)
        ? fields.stream().map(field -> with(field.name(), arrayOf(field.type()))).toList()
        : fields;
  }

  private static boolean isArray(Column column) {
    return column.type().family() == TypeFamily.ARRAY;
  }

  private static ColumnType arrayOf(ColumnType element) {
    return new ColumnType(
        element.declared() + "[]",
        TypeFamily.ARRAY,
        -1,
        -1,
        0,
        List.of(),
        element,
        List.of(),
        null);
  }

  private static Column with(String name, ColumnType type) {
    return new Column(name, type, true, null, null, ValueSource.EXPLICIT);
  }

  private static List<Column> expand(List<Column> columns, String prefix) {
    List<Column> expanded = new ArrayList<>();
    for (Column column : columns) {
      String name = prefix + column.name();
      if (isComposite(column)) {
        expanded.addAll(expand(attributes(column), name + "."));
      } else {
        expanded.add(prefix.isEmpty() ? column : with(name, column.type()));
      }
    }
    return expanded;
  }

  private static void replace(Map<String, String> values, String name, Column column) {
    if (!isComposite(column) || !values.containsKey(name)) {
      return;
    }
    Literal whole = Literal.of(values.remove(name));
    List<Column> fields = attributes(column);
    List<String> attributes =
        whole.isNull()
            ? List.of()
            : isArray(column)
                ? CompositeText.attributesOfElements(whole.text(), fields.size())
                : CompositeText.attributes(whole.text());
    for (int i = 0; i < fields.size(); i++) {
      String attribute = name + "." + fields.get(i).name();
      values.put(attribute, i < attributes.size() ? attributes.get(i) : "NULL");
      replace(values, attribute, fields.get(i));
    }
  }
}
