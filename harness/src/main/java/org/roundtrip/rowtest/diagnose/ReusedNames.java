package org.roundtrip.rowtest.diagnose;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.roundtrip.dialect.Engine;
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.sql.ScriptEffects;
import org.roundtrip.sql.Statement;
import org.roundtrip.sql.TableActions;

/**
 * Names that an upgrade gives to another table or column, because it renames the one that had them
 * and keeps it. Their rows and values before and after the upgrade have nothing in common.
 *
 * @param actions the renames of the upgrade, in order
 */
record ReusedNames(List<TableActions> actions, TableModel before, TableModel after) {

  private static final SourceLocation NOWHERE = SourceLocation.of(Path.of(""));

  static ReusedNames of(
      Engine engine, Optional<ScriptEffects> upgrade, TableModel before, TableModel after) {
    return new ReusedNames(
        upgrade.map(ScriptEffects::statements).orElse(List.of()).stream()
            .filter(text -> text.toLowerCase(Locale.ROOT).contains("rename"))
            .flatMap(DynamicStatements::in)
            .map(text -> TableActions.of(engine, new Statement(text, NOWHERE, null)))
            .toList(),
        before,
        after);
  }

  /** Whether the table of this name is another one after the upgrade. */
  boolean contains(TableName table) {
    if (actions.isEmpty()) {
      return false;
    }
    String name = table.name().toLowerCase(Locale.ROOT);
    String renamed = last(name, TableActions::nameAfter);
    return !renamed.equals(name)
        && after.tables().containsKey(table)
        && after.tables().keySet().stream()
            .filter(other -> other.schema().equals(table.schema()))
            .anyMatch(other -> other.name().toLowerCase(Locale.ROOT).equals(renamed));
  }

  /** The columns of a table whose names belong to other columns after the upgrade. */
  Set<String> columns(TableName table) {
    Table was = before.tables().get(table);
    Table is = after.tables().get(table);
    return actions.isEmpty() || was == null || is == null
        ? Set.of()
        : was.columnNames().stream()
            .filter(is::has)
            .filter(column -> isReused(column, was, is))
            .collect(Collectors.toSet());
  }

  private boolean isReused(String column, Table was, Table is) {
    String name = column.toLowerCase(Locale.ROOT);
    String renamed = last(name, TableActions::columnAfter);
    return !renamed.equals(name) && has(is, renamed) && !has(was, renamed);
  }

  private static boolean has(Table table, String lower) {
    return table.columnNames().stream().anyMatch(c -> c.toLowerCase(Locale.ROOT).equals(lower));
  }

  private String last(String name, BiFunction<TableActions, String, String> rename) {
    String last = name;
    for (TableActions each : actions) {
      last = rename.apply(each, last);
    }
    return last;
  }
}
