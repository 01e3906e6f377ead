package org.roundtrip.finding;

import java.util.List;

/**
 * The rows that show a problem, as SQL.
 *
 * @param about the table that the problem is about
 * @param before the statements that write rows before the upgrade
 * @param after the statements that write rows after it
 * @param tables the tables to look at
 */
public record FailingRows(String about, List<String> before, List<String> after, Tables tables) {

  /** Copies the lists. */
  public FailingRows {
    before = List.copyOf(before);
    after = List.copyOf(after);
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
