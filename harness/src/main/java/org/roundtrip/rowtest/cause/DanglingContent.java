package org.roundtrip.rowtest.cause;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.rows.TableRows;
import org.roundtrip.rowtest.diagnose.RevisionUnderTest;
import org.roundtrip.rowtest.diagnose.Symptom;
import org.roundtrip.schema.table.ForeignKey;
import org.roundtrip.schema.table.TableName;

/**
 * Rows that reference missing rows.
 *
 * @param key the foreign key; null if it is unknown
 */
record DanglingContent(@Nullable ForeignKey key) implements TableContent {

  static DanglingContent of(RevisionUnderTest revision, Symptom symptom, TableName table) {
    return new DanglingContent(
        Stream.of(revision.after(), revision.back())
            .flatMap(model -> Stream.ofNullable(model.tables().get(table)))
            .flatMap(model -> model.foreignKeys().stream())
            .filter(key -> symptom.columns().equals(Set.copyOf(key.columns())))
            .findFirst()
            .orElse(null));
  }

  @Override
  public boolean isKnown() {
    return key != null;
  }

  @Override
  public boolean hasRight() {
    return false;
  }

  @Override
  public boolean isIn(StatementStep step, TableRows rows) {
    ForeignKey known = key;
    if (known == null) {
      return false;
    }
    TableName target = known.target();
    List<List<String>> existing =
        step.rows(target.schema(), StatementStep.lower(target.name()))
            .map(there -> values(there, known.targetColumns()))
            .orElse(List.of());
    return values(rows, known.columns()).stream()
        .anyMatch(row -> !row.contains("NULL") && !existing.contains(row));
  }

  @Override
  public boolean isRightIn(TableRows rows, Iterable<StatementStep> renames) {
    return false;
  }

  private static List<List<String>> values(TableRows rows, List<String> columns) {
    List<Integer> places =
        columns.stream().map(column -> StatementStep.indexOf(rows.columns(), column)).toList();
    List<List<String>> values = new ArrayList<>();
    if (!places.contains(-1)) {
      rows.rows().forEach(row -> values.add(places.stream().map(row::get).toList()));
    }
    return values;
  }
}
