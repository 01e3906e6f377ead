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
 * The user's queries over an upgraded database that give the rows from before.
 *
 * @param byTable by the table whose rows they give
 */
record DeclaredQueries(
    RevisionUnderTest revision, RevisionDeclaration declaration, Map<TableName, String> byTable) {

  /**
   * Finds the tables that are meant.
   *
   * @throws WrongDeclarationException when one is not there before the revision
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
    Optional<TableName> meant =
        there.stream().filter(table -> RowSettings.isNamed(table, name)).findFirst();
    return meant.orElseThrow(
        () ->
            declaration.wrong(
                "a query is declared for '%s', but before %s there is no such table on %s; there"
                    + " is %s.",
                name,
                revision.seen().revision().name(),
                revision.engine().label(),
                there.isEmpty()
                    ? "none at all"
                    : there.stream().map(TableName::toString).collect(Collectors.joining(", "))));
  }

  /**
   * What they give.
   *
   * @throws WrongDeclarationException when one fails or gives what its table does not have
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
          "the query that gives the rows of '%s' from before %s fails; %s says: %s",
          table,
          revision.seen().revision().name(),
          revision.engine().label(),
          String.valueOf(e.getMessage()).strip());
    }
    for (String column : answer.columns()) {
      if (!revision.before().tables().get(table).has(column)) {
        throw declaration.wrong(
            "the query that gives the rows of '%s' from before %s gives a column '%s', which the"
                + " table did not have; leave it out, or name it as it was by AS.",
            table, revision.seen().revision().name(), column);
      }
    }
    return answer;
  }
}
