package org.roundtrip.finding;

import java.util.List;

/**
 * The rows that show a problem.
 *
 * @param about the table that the problem is about
 * @param before the rows that are written before the upgrade
 * @param after the rows that are written after it
 * @param tables the tables to look at
 * @param probes how many sets of rows were tried to find these
 * @param minimal whether no row and no value can be left out
 */
public record FailingRows(
    String about, RowSet before, RowSet after, Tables tables, int probes, boolean minimal)
    implements Evidence {

  /**
   * Rows, as tables and as SQL.
   *
   * @param statements the statements that write them
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
   * @param rows the values as SQL writes them, in the order of the columns
   */
  public record Grid(String table, List<String> columns, List<List<String>> rows) {

    /** Copies the lists. */
    public Grid {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /**
   * The tables to look at that are there at each moment, quoted for use in SQL.
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
