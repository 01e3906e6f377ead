package org.roundtrip.rowtest.cause;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.rows.TableRows;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.sql.Statement;
import org.roundtrip.sql.TableActions;
import org.roundtrip.trip.TripLeg;

/**
 * The rows after one statement.
 *
 * @param leg the leg to which the statement belongs
 * @param statement the statement; null for the rows at the start of the leg
 * @param actions the actions of the statement; null at the start of the leg
 * @param tables the existing tables with their rows, as far as they were read
 */
public record StatementStep(
    TripLeg leg,
    @Nullable Statement statement,
    @Nullable TableActions actions,
    Map<TableName, TableRows> tables) {

  /** Copies the map. */
  public StatementStep {
    tables = Map.copyOf(tables);
  }

  /** The rows of a table; empty if it does not exist. Ignores the schema of other names. */
  Optional<TableRows> rows(String schema, String name) {
    return tables.entrySet().stream()
        .filter(table -> table.getKey().schema().equals(schema))
        .filter(table -> lower(table.getKey().name()).equals(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  boolean has(String schema, String name) {
    return rows(schema, name).isPresent();
  }

  /** The name that a table has before the statement. */
  String nameBefore(String table) {
    return actions == null ? table : actions.nameBefore(table);
  }

  /** The name that a table has after the statement. */
  String nameAfter(String table) {
    return actions == null ? table : actions.nameAfter(table);
  }

  /** Whether the statement inserts rows into a table. */
  boolean fills(String table) {
    return actions != null && actions.fills(table);
  }

  static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The index of a column, ignoring case; -1 if there is none. */
  static int indexOf(List<String> columns, String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).equalsIgnoreCase(column)) {
        return i;
      }
    }
    return -1;
  }
}
