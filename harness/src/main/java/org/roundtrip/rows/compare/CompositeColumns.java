package org.roundtrip.rows.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.roundtrip.dialect.SqlQuoting;
import org.roundtrip.rows.TableRows;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.Column.ValueSource;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TypeFamily;

/**
 * Replaces each column of a composite type by one column per attribute, such as {@code
 * address.street}, so that values are compared by the attributes that both types have.
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

  private static boolean isComposite(Table table) {
    return table.columns().stream().anyMatch(CompositeColumns::isComposite);
  }

  private static boolean isComposite(Column column) {
    return column.type().family() == TypeFamily.COMPOSITE && !column.type().fields().isEmpty();
  }

  private static List<Column> expand(List<Column> columns, String prefix) {
    List<Column> expanded = new ArrayList<>();
    for (Column column : columns) {
      String name = prefix + column.name();
      if (isComposite(column)) {
        expanded.addAll(expand(column.type().fields(), name + "."));
      } else {
        expanded.add(
            prefix.isEmpty()
                ? column
                : new Column(name, column.type(), true, null, null, ValueSource.EXPLICIT));
      }
    }
    return expanded;
  }

  private static void replace(Map<String, String> values, String name, Column column) {
    if (!isComposite(column) || !values.containsKey(name)) {
      return;
    }
    Literal whole = Literal.of(values.remove(name));
    List<String> attributes = whole.isNull() ? List.of() : attributes(whole.text());
    List<Column> fields = column.type().fields();
    for (int i = 0; i < fields.size(); i++) {
      String attribute = name + "." + fields.get(i).name();
      values.put(attribute, i < attributes.size() ? attributes.get(i) : "NULL");
      replace(values, attribute, fields.get(i));
    }
  }

  /** The attributes in the text of a composite value, such as {@code (a,"b c",)}, as literals. */
  private static List<String> attributes(String text) {
    List<String> attributes = new ArrayList<>();
    StringBuilder attribute = new StringBuilder();
    boolean quoted = false;
    boolean isNull = true;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escape = c == '\\' || quoted && text.startsWith("\"\"", i);
      if (escape && i + 1 < text.length()) {
        attribute.append(text.charAt(++i));
      } else if (c == '"') {
        quoted = !quoted;
        isNull = false;
      } else if (!quoted && (c == ',' || c == ')')) {
        boolean none = isNull && attribute.isEmpty();
        attributes.add(none ? "NULL" : SqlQuoting.literal(attribute.toString()));
        attribute.setLength(0);
        isNull = true;
      } else {
        attribute.append(c);
      }
    }
    return attributes;
  }
}
