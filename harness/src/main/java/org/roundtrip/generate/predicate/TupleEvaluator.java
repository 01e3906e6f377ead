package org.roundtrip.generate.predicate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.roundtrip.dialect.Engine;
import org.roundtrip.dialect.SqlQuoting;
import org.roundtrip.schema.table.CheckConstraint;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.Table;

/** Evaluates conditions on tuples in the database, many tuples per query. */
public final class TupleEvaluator {

  private static final String NUMBER = SqlQuoting.identifier("roundtrip row");

  private final Connection connection;
  private final TupleQuery dialect;
  private final Table table;
  private final List<Column> columns;
  private final List<CheckConstraint> checks;
  private final List<String> types;

  private TupleEvaluator(
      Connection connection,
      TupleQuery dialect,
      Table table,
      List<Column> columns,
      List<CheckConstraint> checks,
      List<String> types) {
    this.connection = connection;
    this.dialect = dialect;
    this.table = table;
    this.columns = columns;
    this.checks = checks;
    this.types = types;
  }

  /**
   * Evaluates checks on tuples of columns. Casts to the type below a domain, because a cast to the
   * domain would fail on the values that its checks reject.
   */
  public static TupleEvaluator of(
      Connection connection,
      Engine engine,
      Table table,
      List<Column> columns,
      List<CheckConstraint> checks) {
    List<String> types = columns.stream().map(column -> column.type().declared()).toList();
    return new TupleEvaluator(
        connection,
        engine.part(TupleQuery.class),
        table,
        List.copyOf(columns),
        List.copyOf(checks),
        types);
  }

  /**
   * Evaluates tuples of literals, each in the order of the columns. Finds tuples on which the query
   * fails by bisection.
   *
   * @throws SQLException if the connection is broken
   */
  public List<TupleResult> evaluate(List<List<String>> tuples) throws SQLException {
    if (tuples.isEmpty()) {
      return List.of();
    }
    Savepoint savepoint = connection.getAutoCommit() ? null : connection.setSavepoint();
    try {
      List<TupleResult> results = execute(tuples);
      if (savepoint != null) {
        connection.releaseSavepoint(savepoint);
      }
      return results;
    } catch (SQLException e) {
      if (savepoint != null) {
        connection.rollback(savepoint);
      }
      return tuples.size() == 1 ? List.of(TupleResult.refused()) : halves(tuples);
    }
  }

  private List<TupleResult> halves(List<List<String>> tuples) throws SQLException {
    int middle = tuples.size() / 2;
    List<TupleResult> results = new ArrayList<>(evaluate(tuples.subList(0, middle)));
    results.addAll(evaluate(tuples.subList(middle, tuples.size())));
    return results;
  }

  private List<TupleResult> execute(List<List<String>> tuples) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql(tuples))) {
      List<TupleResult> results = new ArrayList<>();
      while (rows.next()) {
        List<Boolean> met = new ArrayList<>();
        for (int i = 0; i < checks.size(); i++) {
          boolean truth = rows.getBoolean(i + 2);
          met.add(truth || rows.wasNull());
        }
        results.add(new TupleResult(true, met));
      }
      return results;
    }
  }

  private String sql(List<List<String>> tuples) {
    String conditions = checks.stream().map(c -> ", " + condition(c)).collect(Collectors.joining());
    String source = SqlQuoting.identifier(table.name().name());
    List<String> names = new ArrayList<>(List.of(NUMBER));
    columns.forEach(column -> names.add(SqlQuoting.identifier(column.name())));
    return "SELECT "
        + source
        + "."
        + NUMBER
        + conditions
        + (checks.isEmpty() ? ", " + source + ".*" : "")
        + " FROM "
        + dialect.source(tuples, names, types, source)
        + " ORDER BY 1";
  }

  private String condition(CheckConstraint check) {
    return check.ofDomain()
        ? "(SELECT ("
            + check.expression()
            + ") FROM (SELECT "
            + SqlQuoting.identifier(check.columns().get(0))
            + " AS value) AS d)"
        : "(" + check.expression() + ")";
  }
}
