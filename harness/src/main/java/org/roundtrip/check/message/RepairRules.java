package org.roundtrip.check.message;

import java.nio.file.Path;
import java.util.List;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.text.FixLines;
import org.roundtrip.rowtest.diagnose.Symptom;
import org.roundtrip.schema.Change;
import org.roundtrip.schema.SchemaSnapshot;

/**
 * How to repair schemas and rows on one engine.
 *
 * @param altersTables whether ALTER TABLE can change existing columns and constraints
 * @param triggersBelongToTables whether DROP TRIGGER requires the table
 * @param defersKeys the statement that checks foreign keys at the end of the transaction, for
 *     tables that reference each other; empty if their constraints can be dropped
 * @param findsDangling how to find rows that reference missing rows, as a clause
 * @param movesCounter how to advance a sequence that is behind, as a sentence
 * @param counterSql the statement for it, a format of the sequence, the column and the table; empty
 *     if there is none
 * @param afterRebuild how to keep rows that reference a table that is rebuilt, a format of that
 *     table; empty if the engine does not rebuild tables
 */
public record RepairRules(
    boolean altersTables,
    boolean triggersBelongToTables,
    String defersKeys,
    String findsDangling,
    String movesCounter,
    String counterSql,
    String afterRebuild) {

  /** The statements that restore a schema. */
  public List<String> schema(List<Change> changes) {
    return DowngradeSql.of(changes, this);
  }

  /** The statements in the language of a file, if that is code; otherwise empty. */
  public static List<String> code(Engine engine, List<String> statements, Path file) {
    return FixLines.isPython(file) ? FixLines.python(statements, engine) : List.of();
  }

  /** The statements that remove a symptom; empty if none follow from it. */
  public List<String> rows(Symptom symptom, SchemaSnapshot schema) {
    return SequenceSql.of(counterSql, symptom, schema);
  }
}
