package org.roundtrip.generate.predicate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.roundtrip.dialect.Engine;
import org.roundtrip.generate.value.Values;
import org.roundtrip.schema.table.CheckConstraint;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.Table;

/**
 * Finds values that satisfy CHECK constraints: candidates come from the constraints, and the
 * database evaluates them.
 */
public final class CheckSolver {

  private CheckSolver() {}

  /** Groups the checks; checks that share a column are in the same group. */
  public static List<List<CheckConstraint>> groups(List<CheckConstraint> checks) {
    List<List<CheckConstraint>> groups = new ArrayList<>();
    for (CheckConstraint check : checks) {
      List<CheckConstraint> merged = new ArrayList<>();
      for (List<CheckConstraint> group : List.copyOf(groups)) {
        if (group.stream().anyMatch(other -> share(check, other))) {
          merged.addAll(group);
          groups.remove(group);
        }
      }
      merged.add(check);
      groups.add(merged);
    }
    return groups;
  }

  private static boolean share(CheckConstraint one, CheckConstraint other) {
    return one.columns().stream().anyMatch(other.columns()::contains);
  }

  /**
   * Finds values for the columns of a group of checks that satisfy all of them. Skips checks that
   * use generated columns; the INSERT verifies those.
   *
   * @return up to {@code wanted} distinct assignments of SQL literals or {@code NULL} to columns,
   *     the most diverse first; empty if none was found
   * @throws SQLException if the connection is broken
   */
  public static List<Map<String, String>> solve(
      Connection connection,
      Engine engine,
      Table table,
      List<CheckConstraint> group,
      Values values,
      Random random,
      int wanted)
      throws SQLException {
    List<CheckConstraint> checks = group.stream().filter(check -> isGiven(table, check)).toList();
    List<Column> columns = columns(table, checks);
    if (columns.isEmpty() || wanted < 1) {
      return List.of();
    }
    CandidateSets choices =
        CandidateSets.of(
            connection, engine, table, columns, checks, values.in(table.name()), random, wanted);
    if (choices.all().stream().anyMatch(List::isEmpty)) {
      return List.of();
    }
    TupleEvaluator evaluator = TupleEvaluator.of(connection, engine, table, columns, checks);
    Set<List<String>> found =
        new TupleSearch(choices, evaluator, columns, checks, random).find(wanted);
    return TupleRanking.first(found, wanted).stream().map(tuple -> named(columns, tuple)).toList();
  }

  private static List<Column> columns(Table table, List<CheckConstraint> checks) {
    Set<String> names = new LinkedHashSet<>();
    checks.forEach(check -> names.addAll(check.columns()));
    return table.columns().stream().filter(column -> names.contains(column.name())).toList();
  }

  private static boolean isGiven(Table table, CheckConstraint check) {
    return table.columns().stream()
        .filter(column -> column.valueSource() == Column.ValueSource.GENERATED)
        .noneMatch(column -> check.columns().contains(column.name()));
  }

  private static Map<String, String> named(List<Column> columns, List<String> tuple) {
    Map<String, String> assignment = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      assignment.put(columns.get(i).name(), tuple.get(i));
    }
    return assignment;
  }
}
