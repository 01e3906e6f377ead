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

/** Asks the database which tuples satisfy which conditions, many in one query. */
public final class TupleEvaluator {

  private static final String NUMBER = SqlQuoting.identifier("roundtrip row");

  private final Connection connection;
  private final TupleQuery tuples;
  private final Table table;
  private final List<Column> columns;
  private final List<CheckConstraint> checks;
  private final List<String> types;

  private TupleEvaluator(
      Connection connection,
      TupleQuery tuples,
      Table table,
      List<Column> columns,
      List<CheckConstraint> checks,
      List<String> types) {
    this.connection = connection;
    this.tuples = tuples;
    this.table = table;
    this.columns = columns;
    this.checks = checks;
    this.types = types;
  }

  /** Of tuples of these columns. A cast to a domain would fail on what its conditions refuse. */
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
   * Judges tuples of literals, each in the order of the columns. A tuple on which the database
   * fails is found by halving.
   *
   * @throws SQLException when the connection is broken
   */
  public List<TupleResult> judge(List<List<String>> asked) throws SQLException {
    if (asked.isEmpty()) {
      return List.of();
    }
    Savepoint savepoint = connection.getAutoCommit() ? null : connection.setSavepoint();
    try {
      List<TupleResult> verdicts = ask(asked);
      if (savepoint != null) {
        connection.releaseSavepoint(savepoint);
      }
      return verdicts;
    } catch (SQLException e) {
      if (savepoint != null) {
        connection.rollback(savepoint);
      }
      return asked.size() == 1 ? List.of(TupleResult.refused()) : halves(asked);
    }
  }

  private List<TupleResult> halves(List<List<String>> asked) throws SQLException {
    int middle = asked.size() / 2;
    List<TupleResult> verdicts = new ArrayList<>(judge(asked.subList(0, middle)));
    verdicts.addAll(judge(asked.subList(middle, asked.size())));
    return verdicts;
  }

  private List<TupleResult> ask(List<List<String>> asked) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query(asked))) {
      List<TupleResult> verdicts = new ArrayList<>();
      while (rows.next()) {
        List<Boolean> met = new ArrayList<>();
        for (int i = 0; i < checks.size(); i++) {
          boolean truth = rows.getBoolean(i + 2);
          met.add(truth || rows.wasNull());
        }
        verdicts.add(new TupleResult(true, met));
      }
      return verdicts;
    }
  }

  private String query(List<List<String>> asked) {
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
        + tuples.source(asked, names, types, source)
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
