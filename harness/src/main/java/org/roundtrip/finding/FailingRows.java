package org.roundtrip.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows that reproduce a problem.
 *
 * @param about the table with the problem
 * @param before the rows inserted before the upgrade
 * @param after the rows inserted after the upgrade
 * @param tables the relevant tables
 * @param session the statement that the session of the migrations begins with; null for none
 * @param probes number of row sets that were tested to find these rows
 * @param minimal whether no row and no value can be removed
 */
public record FailingRows(
    String about,
    RowSet before,
    RowSet after,
    Tables tables,
    @Nullable String session,
    int probes,
    boolean minimal)
    implements Evidence {

  /**
   * Rows, as tables and as SQL.
   *
   * @param statements the statements that insert the rows
   */
  public record RowSet(List<Grid> tables, List<String> statements) {

    /** Copies the lists. */
    public RowSet {
      tables = List.copyOf(tables);
      statements = List.copyOf(statements);
    }
  }

  /**
   * Rows of one table.
   *
   * @param rows the values as SQL, in the order of the columns
   */
  public record Grid(String table, List<String> columns, List<List<String>> rows) {

    /** Copies the lists. */
    public Grid {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /**
   * The relevant tables that exist at each step, quoted for use in SQL.
   *
   * @param before before the upgrade
   * @param after after the upgrade
   * @param back after the downgrade
   */
  public record Tables(List<String> before, List<String> after, List<String> back) {

    /** Copies the lists. */
    public Tables {
      before = List.copyOf(before);
      after = List.copyOf(after);
      back = List.copyOf(back);
    }
  }
}
