package org.roundtrip.generate.fill;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.roundtrip.dialect.SqlQuoting;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.Key;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TypeFamily;

/**
 * Detects a table in which migrations inserted a row for every value of a key, such as the names of
 * all roles. It has no room for other rows.
 */
record FullTable(
    Connection connection, Table table, List<Assignments> assignments, GeneratedRows generated) {

  boolean isFull() throws SQLException {
    for (Key key : table.keys()) {
      if (key.isPlain() && key.columns().size() == 1 && holdsAll(key.columns().get(0))) {
        return true;
      }
    }
    return false;
  }

  private boolean holdsAll(String column) throws SQLException {
    List<String> values = values(column);
    return !values.isEmpty() && count(column, values) >= values.size();
  }

  /** The literals that an enum or the checks allow; empty if they allow any. */
  private List<String> values(String name) {
    List<String> labels =
        table.column(name).map(Column::type).stream()
            .filter(type -> type.family() == TypeFamily.ENUM)
            .flatMap(type -> type.labels().stream())
            .map(SqlQuoting::literal)
            .toList();
    return labels.isEmpty()
        ? Assignments.of(name, assignments).stream()
            .flatMap(group -> group.choices().stream())
            .map(choice -> choice.get(name))
            .filter(cell -> cell instanceof Cell.Literal)
            .map(generated::sql)
            .distinct()
            .toList()
        : labels;
  }

  private int count(String column, List<String> values) throws SQLException {
    String query =
        "SELECT count(*) FROM %s WHERE %s IN (%s)"
            .formatted(
                table.name().quoted(), SqlQuoting.identifier(column), String.join(", ", values));
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getInt(1);
    }
  }
}
