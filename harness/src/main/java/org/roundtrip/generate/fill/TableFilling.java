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
final class TableFilling {

  private static final int ATTEMPTS = 12;

  /** So many rows are refused in vain before a table that has taken none is given up. */
  private static final int IN_VAIN = 3;

  /** Twins are seen without asking the database, so looking on costs little. */
  private static final int TWINS = 60;

  private final Context context;
  private final Table table;
  private final RowMaker maker;
  private final Repair repair;
  private @Nullable Refusal last;

  TableFilling(Context context, Table table, Parents parents, RowMaker maker) {
    this.context = context;
    this.table = table;
    this.maker = maker;
    this.repair = new Repair(table, parents, maker);
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
    context.made().clear(table.name());
    Twinless twinless = new Twinless(context.made(), table);
    int taken = 0;
    for (int i = 0; i < wishes.size() && (taken > 0 || i < IN_VAIN); i++) {
      taken += one(draft(i, wishes.get(i)), twinless) ? 1 : 0;
    }
  }

  private Draft draft(int index, Map<String, Cell> wishes) {
    return new Draft(index, context.request().firstNumber() + index, wishes);
  }

  private boolean all(List<Map<String, Cell>> wishes) throws SQLException {
    Twinless twinless = new Twinless(context.made(), table);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < wishes.size(); i++) {
      Optional<Row> row = alone(draft(i, wishes.get(i)), twinless);
      if (row.isPresent()) {
        rows.add(row.get());
        twinless.add(row.get());
        context.made().add(table.name(), row.get());
      }
    }
    if (rows.isEmpty()) {
      return false;
    }
    Optional<Refusal> refusal = context.insertion().insert(table, rows);
    refusal.ifPresent(why -> last = why);
    return refusal.isEmpty();
  }

  private boolean one(Draft draft, Twinless twinless) throws SQLException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Row> row = alone(draft, twinless);
      if (row.isEmpty()) {
        return false;
      }
      context.made().add(table.name(), row.get());
      Optional<Refusal> refusal = context.insertion().insert(table, List.of(row.get()));
      if (refusal.isEmpty()) {
        twinless.add(row.get());
        return true;
      }
      context.made().removeLast(table.name());
      last = refusal.get();
      repair.apply(draft, refusal.get());
    }
    return false;
  }

  /** The row, changed until it has no twin. */
  private Optional<Row> alone(Draft draft, Twinless twinless) throws SQLException {
    for (int i = 0; i < TWINS; i++) {
      Row row = maker.make(draft);
      Optional<Key> twin = twinless.twin(row);
      if (twin.isEmpty()) {
        return Optional.of(row);
      }
      repair.twin(draft, twin.get().columns());
    }
    return Optional.empty();
  }
}
