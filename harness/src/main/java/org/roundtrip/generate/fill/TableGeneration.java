package org.roundtrip.generate.fill;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
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
  private final UniqueKeyIndex keyIndex;
  private @Nullable Refusal last;
  private Notation notation = Notation.TOKEN;

  TableGeneration(
      GenerationContext context, Table table, ParentSelector parents, RowBuilder builder) {
    this.context = context;
    this.table = table;
    this.builder = builder;
    this.repair = new DraftRepair(table, parents, builder);
    this.keyIndex = new UniqueKeyIndex(context.generated(), table);
  }

  /** Why the database rejected the last rejected row. */
  Optional<Refusal> refusal() {
    return Optional.ofNullable(last);
  }

  /**
   * Inserts rows, all at once if possible. Otherwise inserts ever smaller parts of them, and
   * changes each row that the database rejects alone.
   *
   * @param preferred the preferred cells of each row
   */
  void fill(List<Map<String, Cell>> preferred) throws SQLException {
    int size = preferred.size();
    int next = 0;
    while (next < preferred.size() && (!isEmpty() || next < MAX_REJECTED)) {
      int end = Math.min(preferred.size(), next + size);
      if (end - next == 1) {
        boolean once = one(draft(next, preferred.get(next)));
        size = once ? 2 : 1;
        next = end;
      } else if (all(next, preferred.subList(next, end))) {
        size *= 2;
        next = end;
      } else {
        size = last != null && last.isFinal() ? 1 : (end - next) / 2;
      }
    }
  }

  private boolean isEmpty() {
    return context.generated().of(table.name()).isEmpty();
  }

  private RowDraft draft(int index, Map<String, Cell> preferred) {
    RowDraft draft = new RowDraft(index, context.request().firstNumber() + index, preferred);
    draft.use(notation);
    return draft;
  }

  /** Inserts all of the rows or none. */
  private boolean all(int first, List<Map<String, Cell>> preferred) throws SQLException {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < preferred.size(); i++) {
      Optional<Row> row = unique(draft(first + i, preferred.get(i)));
      if (row.isPresent()) {
        rows.add(row.get());
        add(row.get());
      }
    }
    Optional<Refusal> refusal =
        rows.isEmpty() ? Optional.empty() : context.insertion().insert(table, rows);
    if (refusal.isPresent()) {
      last = refusal.get();
      Collections.reverse(rows);
      rows.forEach(this::remove);
    }
    return refusal.isEmpty();
  }

  /** Inserts a row, changing it until the database accepts it; returns whether it did at once. */
  private boolean one(RowDraft draft) throws SQLException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Row> row = unique(draft);
      if (row.isEmpty()) {
        return false;
      }
      add(row.get());
      Optional<Refusal> refusal = context.insertion().insert(table, List.of(row.get()));
      if (refusal.isEmpty()) {
        notation = draft.notation();
        return attempt == 0;
      }
      remove(row.get());
      last = refusal.get();
      if (last.isFinal()) {
        return false;
      }
      repair.apply(draft, last);
      if (draft.isExhausted()) {
        return false;
      }
      if (attempt == ATTEMPTS - 2) {
        draft.reduce();
      }
    }
    return false;
  }

  private void add(Row row) {
    context.generated().add(table.name(), row);
    keyIndex.add(row);
  }

  private void remove(Row row) {
    keyIndex.remove(row);
    context.generated().removeLast(table.name());
  }

  /** Builds the row, changing it until its keys are unique. */
  private Optional<Row> unique(RowDraft draft) throws SQLException {
    for (int i = 0; i < MAX_DUPLICATES && !draft.isExhausted(); i++) {
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
