package org.roundtrip.generate.fill;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.generate.predicate.CheckSolver;
import org.roundtrip.generate.predicate.TupleEvaluator;
import org.roundtrip.generate.predicate.TupleResult;
import org.roundtrip.schema.table.CheckConstraint;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.Table;

/**
 * Finds values for columns whose CHECK constraints tokens do not satisfy, and caches them, because
 * they depend only on the table.
 */
final class ConditionSolutions {

  /** Number of choices for a group; more if the revision touches a column of the group. */
  private static final int FEW = 6;

  private static final int MANY = 16;

  /** Number of rows of tokens on which the constraints are evaluated. */
  private static final int TOKENS = 4;

  private final Map<Table, Set<CheckConstraint>> unmet = new HashMap<>();
  private final Map<List<Object>, List<Map<String, Cell>>> known = new HashMap<>();

  /** The groups of columns of a table that tokens cannot fill. */
  List<Assignments> of(Connection connection, GenerationContext context, Table table)
      throws SQLException {
    List<Assignments> groups = new ArrayList<>();
    List<List<CheckConstraint>> all = CheckSolver.groups(table.checks());
    if (all.isEmpty()) {
      return groups;
    }
    Set<CheckConstraint> open = unmet.get(table);
    if (open == null) {
      open = unmet(connection, context, table);
      unmet.put(table, open);
    }
    Set<String> touched = new LinkedHashSet<>();
    context.touched(table).forEach(column -> touched.add(column.name()));
    for (List<CheckConstraint> group : all) {
      Set<String> columns = columns(group);
      boolean matters = columns.stream().anyMatch(touched::contains);
      if (matters || group.stream().anyMatch(open::contains)) {
        int wanted = matters ? MANY : FEW;
        List<Map<String, Cell>> choices = choices(connection, context, table, group, wanted);
        if (!choices.isEmpty()) {
          groups.add(new Assignments(columns, choices));
        }
      }
    }
    return groups;
  }

  private static Set<String> columns(List<CheckConstraint> checks) {
    Set<String> columns = new LinkedHashSet<>();
    checks.forEach(check -> columns.addAll(check.columns()));
    return columns;
  }

  /** The checks that rows of tokens do not satisfy. */
  private static Set<CheckConstraint> unmet(
      Connection connection, GenerationContext context, Table table) throws SQLException {
    Set<String> names = columns(table.checks());
    List<Column> columns =
        table.columns().stream()
            .filter(column -> names.contains(column.name()))
            .filter(column -> column.valueSource() != Column.ValueSource.GENERATED)
            .toList();
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < TOKENS; i++) {
      int number = 1 + i;
      rows.add(
          columns.stream()
              .map(column -> context.values().token(table.name(), column, number).sql())
              .toList());
    }
    TupleEvaluator evaluator =
        TupleEvaluator.of(connection, context.model().engine(), table, columns, table.checks());
    Set<CheckConstraint> unmet = new LinkedHashSet<>();
    for (TupleResult result : evaluator.evaluate(rows)) {
      for (int i = 0; i < table.checks().size(); i++) {
        if (!result.accepted() || !result.met().get(i)) {
          unmet.add(table.checks().get(i));
        }
      }
    }
    return unmet;
  }

  private List<Map<String, Cell>> choices(
      Connection connection,
      GenerationContext context,
      Table table,
      List<CheckConstraint> group,
      int wanted)
      throws SQLException {
    List<Object> key = List.of(table, group, wanted);
    List<Map<String, Cell>> choices = known.get(key);
    if (choices == null) {
      // Cached values must not depend on which request comes first.
      Random random = new Random(Objects.hash(table.name(), columns(group).toString()));
      choices =
          CheckSolver.solve(
                  connection,
                  context.model().engine(),
                  table,
                  group,
                  context.values(),
                  random,
                  wanted)
              .stream()
              .map(ConditionSolutions::cells)
              .sorted(Comparator.comparingLong(ConditionSolutions::nulls))
              .toList();
      if (wanted == MANY) {
        choices = withNulls(connection, context, table, group, choices);
      }
      known.put(key, choices);
    }
    return choices;
  }

  /**
   * Adds, for each column that is never NULL, the first choice with NULL in this column, if the
   * checks accept it.
   */
  private static List<Map<String, Cell>> withNulls(
      Connection connection,
      GenerationContext context,
      Table table,
      List<CheckConstraint> group,
      List<Map<String, Cell>> choices)
      throws SQLException {
    if (choices.isEmpty()) {
      return choices;
    }
    List<Map<String, Cell>> tried = new ArrayList<>();
    for (String name : choices.get(0).keySet()) {
      boolean missing = choices.stream().noneMatch(c -> c.get(name) instanceof Cell.Null);
      if (missing && TableSelection.canBeNull(table, name)) {
        Map<String, Cell> cells = new LinkedHashMap<>(choices.get(0));
        cells.put(name, new Cell.Null());
        tried.add(cells);
      }
    }
    List<Map<String, Cell>> all = new ArrayList<>(choices);
    all.addAll(taken(connection, context, table, group, tried));
    return all;
  }

  private static List<Map<String, Cell>> taken(
      Connection connection,
      GenerationContext context,
      Table table,
      List<CheckConstraint> group,
      List<Map<String, Cell>> tried)
      throws SQLException {
    if (tried.isEmpty()) {
      return List.of();
    }
    Set<String> names = tried.get(0).keySet();
    List<Column> columns = names.stream().flatMap(name -> table.column(name).stream()).toList();
    List<CheckConstraint> checks =
        group.stream().filter(c -> names.containsAll(c.columns())).toList();
    List<List<String>> rows =
        tried.stream()
            .map(cells -> cells.values().stream().map(context.generated()::sql).toList())
            .toList();
    List<TupleResult> results =
        TupleEvaluator.of(connection, context.model().engine(), table, columns, checks)
            .evaluate(rows);
    return IntStream.range(0, tried.size())
        .filter(i -> results.get(i).accepted() && !results.get(i).met().contains(false))
        .mapToObj(tried::get)
        .toList();
  }

  private static Map<String, Cell> cells(Map<String, String> assignment) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    assignment.forEach(
        (column, sql) ->
            cells.put(
                column, sql.equals("NULL") ? new Cell.Null() : new Cell.Literal(sql, "checked")));
    return cells;
  }

  private static long nulls(Map<String, Cell> cells) {
    return cells.values().stream().filter(Cell.Null.class::isInstance).count();
  }
}
