package org.roundtrip.rowtest.diagnose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.rows.TableRows;
import org.roundtrip.rows.compare.TableChange;
import org.roundtrip.rowtest.diagnose.ObservedTable.Content;
import org.roundtrip.rowtest.diagnose.Symptom.Kind;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.ForeignKey;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableName;

/** Compares the rows after the second upgrade with those after the first. */
final class SecondUpgradeComparison {

  private SecondUpgradeComparison() {}

  static List<Symptom> symptoms(RevisionUnderTest revision, CaseObservation seen) {
    List<Symptom> symptoms = new ArrayList<>();
    for (TableName name : seen.looked()) {
      ObservedTable table = new ObservedTable(revision, seen, name);
      Content first = table.upgraded();
      Content second = table.again();
      // The schema's finding says that the downgrade drops a table that it should keep.
      boolean dropped =
          revision.before().tables().containsKey(name)
              && !revision.back().tables().containsKey(name);
      if (first != null && second != null && !dropped) {
        Set<String> columns = unrepeated(revision.after().tables().get(name), revision.before());
        Content one = without(columns, first);
        Content other = without(columns, second);
        TableChange change = table.compare(one, other);
        if (!change.isEmpty() && !table.isFilledByTriggers()) {
          Table back = revision.back().tables().get(name);
          boolean byDowngrade = table.compare(as(back, one), as(back, other)).isEmpty();
          symptoms.addAll(
              symptoms(
                  name,
                  change,
                  byDowngrade ? Kind.LOST_BY_DOWNGRADE : Kind.SECOND_UPGRADE_DIFFERS));
        }
      }
    }
    return symptoms;
  }

  private static List<Symptom> symptoms(TableName table, TableChange change, Kind kind) {
    TableSymptoms symptoms = new TableSymptoms(table);
    symptoms.addRows(kind, "lost", change.lost().stream().map(TableChange.LostRow::values));
    symptoms.addRows(kind, "new", change.extra().stream().map(TableChange.ExtraRow::values));
    symptoms.addCells(kind, false, change.changed());
    return symptoms.all();
  }

  /**
   * The content with the types of the downgraded table, whose values may be equal although the
   * texts differ: {@code char(n)} ignores trailing blanks, which the downgrade then removes.
   */
  private static Content as(@Nullable Table back, Content content) {
    if (back == null) {
      return content;
    }
    List<Column> columns =
        content.table().columns().stream()
            .map(column -> back.column(column.name()).orElse(column))
            .toList();
    return new Content(content.rows(), content.table().withColumns(columns));
  }

  /**
   * The columns of a table whose values may differ after the second upgrade: numbers from
   * sequences, and references to rows of tables that the upgrade creates.
   */
  static Set<String> unrepeated(Table table, TableModel before) {
    Set<String> columns = new HashSet<>();
    table.countedColumns().forEach(column -> columns.add(column.name()));
    if (before.tables().containsKey(table.name())) {
      columns.removeAll(before.tables().get(table.name()).columnNames());
    }
    for (ForeignKey key : table.foreignKeys()) {
      if (!before.tables().containsKey(key.target())) {
        columns.addAll(key.columns());
      }
    }
    return columns;
  }

  private static Content without(Set<String> columns, Content content) {
    TableRows rows = content.rows();
    List<Integer> kept =
        IntStream.range(0, rows.columns().size())
            .filter(i -> !columns.contains(rows.columns().get(i)))
            .boxed()
            .toList();
    return content.withRows(
        new TableRows(
            kept.stream().map(rows.columns()::get).toList(),
            rows.rows().stream().map(row -> kept.stream().map(row::get).toList()).toList()));
  }
}
