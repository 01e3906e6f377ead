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
import org.roundtrip.schema.table.Check;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.Table;

/** Asks the database which tuples satisfy which conditions, many in one query. */
public final class Judge {

  private final Connection connection;
  private final Engine engine;
  private final Table table;
  private final List<Column> columns;
  private final List<Check> checks;
  private final List<String> types;

  private Judge(
      Connection connection,
      Engine engine,
      Table table,
      List<Column> columns,
      List<Check> checks,
      List<String> types) {
    this.connection = connection;
    this.engine = engine;
    this.table = table;
    this.columns = columns;
    this.checks = checks;
    this.types = types;
  }

  /** Of tuples of these columns. A cast to a domain would fail on what its conditions refuse. */
  public static Judge of(
      Connection connection, Engine engine, Table table, List<Column> columns, List<Check> checks) {
    List<String> types = columns.stream().map(column -> column.type().declared()).toList();
    return new Judge(connection, engine, table, List.copyOf(columns), List.copyOf(checks), types);
  }

  /**
   * Judges tuples of literals, each in the order of the columns. A tuple on which the database
   * fails is found by halving.
   *
   * @throws SQLException when the connection is broken
   */
  public List<Verdict> judge(List<List<String>> tuples) throws SQLException {
    if (tuples.isEmpty()) {
      return List.of();
    }
    Savepoint savepoint = connection.getAutoCommit() ? null : connection.setSavepoint();
    try {
      List<Verdict> verdicts = ask(tuples);
      if (savepoint != null) {
        connection.releaseSavepoint(savepoint);
      }
      return verdicts;
    } catch (SQLException e) {
      if (savepoint != null) {
        connection.rollback(savepoint);
      }
      return tuples.size() == 1 ? List.of(Verdict.refused()) : halves(tuples);
    }
  }

  private List<Verdict> halves(List<List<String>> tuples) throws SQLException {
    int middle = tuples.size() / 2;
    List<Verdict> verdicts = new ArrayList<>(judge(tuples.subList(0, middle)));
    verdicts.addAll(judge(tuples.subList(middle, tuples.size())));
    return verdicts;
  }

  private List<Verdict> ask(List<List<String>> tuples) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query(tuples))) {
      List<Verdict> verdicts = new ArrayList<>();
      while (rows.next()) {
        List<Boolean> met = new ArrayList<>();
        for (int i = 0; i < checks.size(); i++) {
          boolean truth = rows.getBoolean(i + 2);
          met.add(truth || rows.wasNull());
        }
        verdicts.add(new Verdict(true, met));
      }
      return verdicts;
    }
  }

  private String query(List<List<String>> tuples) {
    String conditions = checks.stream().map(c -> ", " + condition(c)).collect(Collectors.joining());
    String source = quoted(table.name().name());
    return "SELECT "
        + source
        + ".\"roundtrip row\""
        + conditions
        + (checks.isEmpty() ? ", " + source + ".*" : "")
        + " FROM "
        + (engine == Engine.POSTGRESQL ? typed(tuples, source) : stored(tuples, source))
        + " ORDER BY 1";
  }

  private String condition(Check check) {
    return check.ofDomain()
        ? "(SELECT ("
            + check.expression()
            + ") FROM (SELECT "
            + quoted(check.columns().get(0))
            + " AS value) AS d)"
        : "(" + check.expression() + ")";
  }

  // The first row says of what type the columns are; only a cast keeps to a limit.
  private String typed(List<List<String>> tuples, String alias) {
    List<String> rows = new ArrayList<>();
    for (List<String> tuple : tuples) {
      StringBuilder row = new StringBuilder("(" + rows.size());
      for (int i = 0; i < tuple.size(); i++) {
        boolean cast = rows.isEmpty() || types.get(i).indexOf('(') >= 0;
        row.append(cast ? ", CAST(" : ", ").append(tuple.get(i));
        row.append(cast ? " AS " + types.get(i) + ")" : "");
      }
      rows.add(row.append(")").toString());
    }
    return "(VALUES " + String.join(", ", rows) + ") AS " + alias + names();
  }

  private String names() {
    return columns.stream()
        .map(column -> quoted(column.name()))
        .collect(Collectors.joining(", ", "(\"roundtrip row\", ", ")"));
  }

  // A compound SELECT has at most 500 parts, VALUES any number.
  private String stored(List<List<String>> tuples, String alias) {
    StringBuilder names = new StringBuilder("column1 AS \"roundtrip row\"");
    for (int i = 0; i < columns.size(); i++) {
      names.append(", column").append(i + 2).append(" AS ").append(quoted(columns.get(i).name()));
    }
    List<String> rows = new ArrayList<>();
    for (List<String> tuple : tuples) {
      rows.add("(" + rows.size() + ", " + String.join(", ", tuple) + ")");
    }
    return "(SELECT " + names + " FROM (VALUES " + String.join(", ", rows) + ")) AS " + alias;
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
