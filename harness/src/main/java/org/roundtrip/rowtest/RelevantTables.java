package org.roundtrip.rowtest;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.roundtrip.rowtest.diagnose.CaseRows;
import org.roundtrip.rowtest.diagnose.RevisionUnderTest;
import org.roundtrip.rowtest.diagnose.Symptom;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableName;

/**
 * The tables that are relevant for a symptom, at each moment.
 *
 * @param about the table of the symptom, if it has one
 * @param before the tables before the upgrade
 * @param after the tables after the upgrade, including new ones
 * @param back the tables after the downgrade
 */
public record RelevantTables(
    List<TableName> about, List<TableName> before, List<TableName> after, List<TableName> back) {

  static RelevantTables of(RevisionUnderTest revision, Symptom symptom, CaseRows rows) {
    Set<TableName> tables = new TreeSet<>(rows.before().tables().keySet());
    tables.addAll(rows.after().tables().keySet());
    List<TableName> about = Stream.ofNullable(symptom.table()).toList();
    tables.addAll(about);
    revision.after().tables().keySet().stream()
        .filter(table -> !revision.before().tables().containsKey(table))
        .forEach(tables::add);
    return new RelevantTables(
        about,
        in(revision.before(), tables),
        in(revision.after(), tables),
        in(revision.back(), tables));
  }

  private static List<TableName> in(TableModel model, Set<TableName> tables) {
    return tables.stream().filter(model.tables()::containsKey).toList();
  }
}
