package org.roundtrip.generate.fill;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.generate.data.Row;
import org.roundtrip.schema.table.Key;
import org.roundtrip.schema.table.Table;

/** Fills one table, whose parents are filled. */
final class TableGeneration {

  private static final int ATTEMPTS = 12;

  /** So many rows are refused in vain before a table that has taken none is given up. */
  private static final int IN_VAIN = 3;

  /** Twins are seen without asking the database, so looking on costs little. */
  private static final int TWINS = 60;

  private final GenerationContext context;
  private final Table table;
  private final RowBuilder maker;
  private final DraftRepair repair;
  private @Nullable Refusal last;

  TableGeneration(
      GenerationContext context, Table table, ParentSelector parents, RowBuilder maker) {
    this.context = context;
    this.table = table;
    this.maker = maker;
    this.repair = new DraftRepair(table, parents, maker);
  }

  /** Why the last row that was not taken was refused. */
  Optional<Refusal> refusal() {
    return Optional.ofNullable(last);
  }

  /**
   * Inserts rows, all at once if that works, else one by one.
   *
   * @param wishes what the rows should hold, for each row
   */
  void fill(List<Map<String, Cell>> wishes) throws SQLException {
    if (wishes.isEmpty() || all(wishes)) {
      return;
    }
    context.generated().clear(table.name());
    UniqueKeyIndex keyIndex = new UniqueKeyIndex(context.generated(), table);
    int taken = 0;
    for (int i = 0; i < wishes.size() && (taken > 0 || i < IN_VAIN); i++) {
      taken += one(draft(i, wishes.get(i)), keyIndex) ? 1 : 0;
    }
  }

  private RowDraft draft(int index, Map<String, Cell> wishes) {
    return new RowDraft(index, context.request().firstNumber() + index, wishes);
  }

  private boolean all(List<Map<String, Cell>> wishes) throws SQLException {
    UniqueKeyIndex keyIndex = new UniqueKeyIndex(context.generated(), table);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < wishes.size(); i++) {
      Optional<Row> row = alone(draft(i, wishes.get(i)), keyIndex);
      if (row.isPresent()) {
        rows.add(row.get());
        keyIndex.add(row.get());
        context.generated().add(table.name(), row.get());
      }
    }
    if (rows.isEmpty()) {
      return false;
    }
    Optional<Refusal> refusal = context.insertion().insert(table, rows);
    refusal.ifPresent(why -> last = why);
    return refusal.isEmpty();
  }

  private boolean one(RowDraft draft, UniqueKeyIndex keyIndex) throws SQLException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Row> row = alone(draft, keyIndex);
      if (row.isEmpty()) {
        return false;
      }
      context.generated().add(table.name(), row.get());
      Optional<Refusal> refusal = context.insertion().insert(table, List.of(row.get()));
      if (refusal.isEmpty()) {
        keyIndex.add(row.get());
        return true;
      }
      context.generated().removeLast(table.name());
      last = refusal.get();
      repair.apply(draft, refusal.get());
    }
    return false;
  }

  /** The row, changed until it has no twin. */
  private Optional<Row> alone(RowDraft draft, UniqueKeyIndex keyIndex) throws SQLException {
    for (int i = 0; i < TWINS; i++) {
      Row row = maker.make(draft);
      Optional<Key> twin = keyIndex.twin(row);
      if (twin.isEmpty()) {
        return Optional.of(row);
      }
      repair.twin(draft, twin.get().columns());
    }
    return Optional.empty();
  }
}
