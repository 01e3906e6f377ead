package org.roundtrip.gate;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.roundtrip.finding.Evidence;
import org.roundtrip.finding.FailingRows;
import org.roundtrip.finding.Finding;

/** The schema objects, tables and columns that a finding is about. */
final class FindingObjects {

  private FindingObjects() {}

  /** The objects, such as {@code index users_email on users} or {@code users.name}, sorted. */
  static Set<String> of(Finding finding) {
    Set<String> objects = new TreeSet<>();
    finding.evidence().forEach(evidence -> add(evidence, objects));
    if (objects.isEmpty()) {
      finding.evidence(FailingRows.class).ifPresent(rows -> objects.add(rows.about()));
    }
    return objects;
  }

  private static void add(Evidence evidence, Set<String> objects) {
    if (evidence instanceof Evidence.SchemaChanges changes) {
      changes.independent().forEach(change -> objects.add(change.object()));
    } else if (evidence instanceof Evidence.AffectedTables affected) {
      affected.tables().forEach(table -> add(table.table(), table.columns(), objects));
    } else if (evidence instanceof Evidence.RowDifferences rows) {
      rows.tables().forEach(table -> objects.add(table.table()));
    } else if (evidence instanceof Evidence.RefusingTable table) {
      objects.add(table.table());
    }
  }

  private static void add(String table, List<String> columns, Set<String> objects) {
    if (columns.isEmpty()) {
      objects.add(table);
    }
    columns.forEach(column -> objects.add(table + "." + column));
  }

  /**
   * Whether a name that a user wrote stands for an object: the object itself, a part of its label
   * such as the name of an index, or the table of a column.
   */
  static boolean isNamed(String object, String name) {
    return object.equals(name)
        || object.startsWith(name + ".")
        || List.of(object.split(" ")).contains(name);
  }
}
