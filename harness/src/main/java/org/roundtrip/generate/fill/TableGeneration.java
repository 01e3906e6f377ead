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

/** Fills one table after its parents. */
final class TableGeneration {

  private static final int ATTEMPTS = 12;

  /** Number of rejected rows after which an empty table is given up. */
  private static final int MAX_REJECTED = 3;

  /**
   * Maximum number of duplicates per row. Duplicates are detected without the database, so this is
   * cheap.
   */
  private static final int MAX_DUPLICATES = 60;

  private final GenerationContext context;
  private final Table table;
  private final RowBuilder builder;
  private final DraftRepair repair;
  private @Nullable Refusal last;

  TableGeneration(
      GenerationContext context, Table table, ParentSelector parents, RowBuilder builder) {
    this.context = context;
    this.table = table;
    this.builder = builder;
    this.repair = new DraftRepair(table, parents, builder);
  }

  /** Why the database rejected the last rejected row. */
  Optional<Refusal> refusal() {
    return Optional.ofNullable(last);
  }

  /**
   * Inserts rows, all at once if possible, otherwise one by one.
   *
   * @param preferred the preferred cells of each row
   */
  void fill(List<Map<String, Cell>> preferred) throws SQLException {
    if (preferred.isEmpty() || all(preferred)) {
      return;
    }
    context.generated().clear(table.name());
    UniqueKeyIndex keyIndex = new UniqueKeyIndex(context.generated(), table);
    int taken = 0;
    for (int i = 0; i < preferred.size() && (taken > 0 || i < MAX_REJECTED); i++) {
      taken += one(draft(i, preferred.get(i)), keyIndex) ? 1 : 0;
    }
  }

  private RowDraft draft(int index, Map<String, Cell> preferred) {
    return new RowDraft(index, context.request().firstNumber() + index, preferred);
  }

  private boolean all(List<Map<String, Cell>> preferred) throws SQLException {
    UniqueKeyIndex keyIndex = new UniqueKeyIndex(context.generated(), table);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < preferred.size(); i++) {
      Optional<Row> row = unique(draft(i, preferred.get(i)), keyIndex);
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
      Optional<Row> row = unique(draft, keyIndex);
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
      if (attempt == ATTEMPTS - 2) {
        draft.reduce();
      }
    }
    return false;
  }

  /** Builds the row, changing it until its keys are unique. */
  private Optional<Row> unique(RowDraft draft, UniqueKeyIndex keyIndex) throws SQLException {
    for (int i = 0; i < MAX_DUPLICATES; i++) {
      Row row = builder.build(draft);
      Optional<Key> duplicate = keyIndex.duplicate(row);
      if (duplicate.isEmpty()) {
        return Optional.of(row);
      }
      repair.duplicate(draft, duplicate.get().columns());
    }
    return Optional.empty();
  }
}
