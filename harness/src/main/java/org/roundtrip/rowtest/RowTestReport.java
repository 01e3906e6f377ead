package org.roundtrip.rowtest;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.ForeignKeyMode;
import org.roundtrip.generate.fill.GenerationResult.Unfilled;
import org.roundtrip.rowtest.cause.StatementCause;
import org.roundtrip.rowtest.diagnose.CaseRows;
import org.roundtrip.rowtest.diagnose.RefusedWrite;
import org.roundtrip.rowtest.diagnose.Symptom;

/**
 * The result of testing one revision with generated rows.
 *
 * @param cases the number of row sets that were run
 * @param shown the symptoms, each with rows that reproduce it
 * @param unfilled the tables for which no rows could be generated
 * @param refused the writes that the upgrade made impossible
 * @param omissions texts that state what was not tested, and why
 * @param lossy the declaration that rows may be lost; null if there is none
 * @param schema the hash of the schema that the rows were generated for
 * @param statements the statements of the upgrade and the downgrade, if they can be read
 * @param timeLimited whether a time limit may have changed the result
 * @param mode whether foreign keys are enforced while the project's migrations run
 */
public record RowTestReport(
    int cases,
    List<Shown> shown,
    List<Unfilled> unfilled,
    List<RefusedWrite> refused,
    List<String> omissions,
    @Nullable Lossy lossy,
    String schema,
    List<String> statements,
    boolean timeLimited,
    ForeignKeyMode mode) {

  /** Copies the lists. */
  public RowTestReport {
    statements = List.copyOf(statements);
    shown = List.copyOf(shown);
    unfilled = List.copyOf(unfilled);
    refused = List.copyOf(refused);
    omissions = List.copyOf(omissions);
  }

  /**
   * A declaration that rows may be lost.
   *
   * @param reason the reason that the user states
   * @param seen the kinds of symptoms that the declaration covers
   */
  public record Lossy(String reason, Set<Symptom.Kind> seen) {

    /** Copies the set. */
    public Lossy {
      seen = Set.copyOf(seen);
    }
  }

  /**
   * A symptom and a row set that reproduces it.
   *
   * @param rows the reduced row set
   * @param before the rows before the upgrade, as SQL
   * @param after the rows inserted after the upgrade, as SQL
   * @param tables the relevant tables
   * @param token identifies the case in which the symptom occurred first
   * @param cause the statement that causes it; null if it is unknown
   * @param follows whether another symptom of the same cause was reduced instead, so that the rows
   *     are all rows of the case
   * @param probes the number of smaller row sets that were run
   * @param minimal whether no row and no value can be removed
   * @param repair the statements that remove the symptom, at the end of the script after which it
   *     shows; empty if none are known
   */
  public record Shown(
      Symptom symptom,
      CaseRows rows,
      List<String> before,
      List<String> after,
      RelevantTables tables,
      CaseToken token,
      @Nullable StatementCause cause,
      boolean follows,
      int probes,
      boolean minimal,
      List<String> repair) {

    /** Copies the lists. */
    public Shown {
      before = List.copyOf(before);
      after = List.copyOf(after);
      repair = List.copyOf(repair);
    }

    /** Identifies the cause among the symptoms of the revision; empty if it is unknown. */
    public String group() {
      return StatementCause.group(symptom, cause, token.chosen().isInSecondTimeZone());
    }
  }
}
