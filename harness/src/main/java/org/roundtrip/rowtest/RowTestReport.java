package org.roundtrip.rowtest;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.generate.fill.GenerationResult.Unfilled;
import org.roundtrip.rowtest.diagnose.CaseRows;
import org.roundtrip.rowtest.diagnose.Symptom;

/**
 * What generated rows showed on one revision.
 *
 * @param cases how many sets of rows were run
 * @param shown what is wrong, each with the rows that show it
 * @param unfilled tables for which no row was found
 * @param leftOut what was not tested and why, a sentence each
 * @param lossy what the revision is declared to do to rows; null when nothing is
 * @param schema the hash of the schema that the rows were generated for
 */
public record RowTestReport(
    int cases,
    List<Shown> shown,
    List<Unfilled> unfilled,
    List<String> leftOut,
    @Nullable Lossy lossy,
    String schema) {

  /** Copies the lists. */
  public RowTestReport {
    shown = List.copyOf(shown);
    unfilled = List.copyOf(unfilled);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * A declaration that rows may be lost.
   *
   * @param reason the user's
   * @param seen what was seen of it, and is no finding therefore
   */
  public record Lossy(String reason, Set<Symptom.Kind> seen) {

    /** Copies the set. */
    public Lossy {
      seen = Set.copyOf(seen);
    }
  }

  /** The same without some tables for which no row was found. */
  public RowTestReport withUnfilled(List<Unfilled> some) {
    return new RowTestReport(cases, shown, some, leftOut, lossy, schema);
  }

  /**
   * Something that is wrong, and the rows that show it.
   *
   * @param rows the rows, as few and as simple as were found
   * @param before the same as SQL, at the parent
   * @param after the same as SQL, written after the upgrade
   * @param tables the tables to look at
   * @param token names the case in which it was seen first
   * @param probes how many smaller sets of rows were run
   * @param minimal whether no row and no value can be left out
   */
  public record Shown(
      Symptom symptom,
      CaseRows rows,
      List<String> before,
      List<String> after,
      RelevantTables tables,
      CaseToken token,
      int probes,
      boolean minimal) {

    /** Copies the lists. */
    public Shown {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }
}
