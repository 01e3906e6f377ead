package org.roundtrip.rowtest;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.roundtrip.rows.RowReader;
import org.roundtrip.rows.TableRows;
import org.roundtrip.rowtest.diagnose.RevisionUnderTest;
import org.roundtrip.schema.table.TableName;

/**
 * The declared queries, which return the rows before the upgrade from an upgraded database.
 *
 * @param byTable the queries by the table whose rows they return
 */
record DeclaredQueries(
    RevisionUnderTest revision, RevisionDeclaration declaration, Map<TableName, String> byTable) {

  /**
   * Resolves the tables of the queries.
   *
   * @throws WrongDeclarationException if a table does not exist before the revision
   */
  static DeclaredQueries of(RevisionUnderTest revision, RevisionDeclaration declaration) {
    Map<TableName, String> byTable = new TreeMap<>();
    declaration
        .before()
        .forEach((name, query) -> byTable.put(table(revision, declaration, name), query));
    return new DeclaredQueries(revision, declaration, byTable);
  }

  private static TableName table(
      RevisionUnderTest revision, RevisionDeclaration declaration, String name) {
    Set<TableName> there = revision.before().tables().keySet();
    Optional<TableName> match =
        there.stream().filter(table -> RowSettings.isNamed(table, name)).findFirst();
    return match.orElseThrow(
        () ->
            declaration.wrong(
                "a query is declared for '%s', but this table does not exist before %s on %s."
                    + " Existing tables: %s.",
                name,
                revision.seen().revision().name(),
                revision.engine().label(),
                there.isEmpty()
                    ? "none"
                    : there.stream().map(TableName::toString).collect(Collectors.joining(", "))));
  }

  /**
   * Runs the queries.
   *
   * @throws WrongDeclarationException if a query fails or returns a column that its table does not
   *     have
   */
  Map<TableName, TableRows> ask(Connection connection) {
    Map<TableName, TableRows> answers = new TreeMap<>();
    byTable.forEach((table, query) -> answers.put(table, ask(connection, table, query)));
    return answers;
  }

  private TableRows ask(Connection connection, TableName table, String query) {
    TableRows answer;
    try {
      answer = RowReader.readQuery(connection, query);
    } catch (SQLException e) {
      throw declaration.wrong(
          "the query for the rows of '%s' before %s failed. %s reports: %s",
          table,
          revision.seen().revision().name(),
          revision.engine().label(),
          String.valueOf(e.getMessage()).strip());
    }
    for (String column : answer.columns()) {
      if (!revision.before().tables().get(table).has(column)) {
        throw declaration.wrong(
            "the query for the rows of '%s' before %s returns a column '%s', which the table did"
                + " not have. Remove the column, or rename it with AS.",
            table, revision.seen().revision().name(), column);
      }
    }
    return answer;
  }
}
