package org.roundtrip.shrink;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.roundtrip.generate.data.Dataset;
import org.roundtrip.schema.table.CheckConstraint;
import org.roundtrip.schema.table.ForeignKey;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableName;

/** Some rows of a row set with the rows that they reference, and with the simplest cells. */
public final class MinimalForm {

  private MinimalForm() {}

  /** Some rows and all rows that they reference. */
  public static Dataset withParents(Dataset rows, Collection<RowId> some) {
    return RowGraph.keep(rows, some);
  }

  /**
   * Some rows and only those rows that they must reference, if possible one per table, with the
   * simplest cells.
   *
   * @param kept the columns that keep their cells
   * @param keepsOthers whether references and the columns of CHECK constraints keep their cells too
   */
  public static Dataset of(
      Dataset rows,
      Collection<RowId> some,
      TableModel model,
      Map<TableName, Set<String>> kept,
      boolean keepsOthers) {
    Dataset whole = withOneParent(withParents(rows, some), some);
    List<Edit> edits =
        new ColumnEdits(whole, new SimplestCells(model))
            .simplifying(0).stream()
                .filter(edit -> !kept.getOrDefault(edit.table(), Set.of()).contains(edit.column()))
                .filter(edit -> !keepsOthers || !isConstrained(model, edit))
                .toList();
    return withParents(Edit.apply(whole, edits), some);
  }

  private static Dataset withOneParent(Dataset rows, Collection<RowId> some) {
    Dataset merged = rows;
    for (RowId id : RowGraph.ids(rows)) {
      if (!some.contains(id) && RowGraph.ids(merged).contains(id)) {
        merged = RowGraph.merge(merged, id).orElse(merged);
      }
    }
    return withParents(merged, some);
  }

  private static boolean isConstrained(TableModel model, Edit edit) {
    Table table = model.tables().get(edit.table());
    return table != null
        && Stream.concat(
                table.checks().stream().map(CheckConstraint::columns),
                table.foreignKeys().stream().map(ForeignKey::columns))
            .anyMatch(columns -> columns.contains(edit.column()));
  }
}
