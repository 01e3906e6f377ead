package org.roundtrip.generate.fill;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.generate.data.Dataset;
import org.roundtrip.generate.data.Row;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableName;

/** Fills tables that require rows of each other, all of them at once. */
final class CycleGeneration {

  private static final int ATTEMPTS = 12;
  private static final int ROWS = 2;

  /** A table with its row builder and its drafts. */
  record Part(Table table, RowBuilder builder, DraftRepair repair, List<RowDraft> drafts) {

    static Part of(GenerationContext context, Table table, RowBuilder builder, DraftRepair repair) {
      List<RowDraft> drafts = new ArrayList<>();
      for (int i = 0; i < ROWS; i++) {
        drafts.add(new RowDraft(i, context.request().firstNumber() + i, Map.of()));
      }
      return new Part(table, builder, repair, drafts);
    }
  }

  private final GenerationContext context;
  private final List<Part> parts;
  private final Map<TableName, Refusal> last = new HashMap<>();

  CycleGeneration(GenerationContext context, List<Part> parts) {
    this.context = context;
    this.parts = parts;
  }

  /** Why the last rows were rejected. */
  @Nullable Refusal refusal(Table table) {
    return last.get(table.name());
  }

  void fill() throws SQLException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      parts.forEach(part -> context.generated().clear(part.table.name()));
      build();
      build();
      Optional<SQLException> error = context.insertion().write(rows(), context.model());
      if (error.isEmpty()) {
        return;
      }
      repair(error.get());
    }
    parts.forEach(part -> context.generated().clear(part.table.name()));
  }

  /** Builds the rows. The second time, the rows of the first time are available as parents. */
  private void build() throws SQLException {
    for (Part part : parts) {
      List<Row> rows = new ArrayList<>();
      for (RowDraft draft : part.drafts) {
        rows.add(part.builder.build(draft));
      }
      context.generated().put(part.table.name(), rows);
    }
  }

  /** The rows, with references to other tables replaced by literals. */
  private Dataset rows() {
    SortedMap<TableName, List<Row>> rows = new TreeMap<>();
    for (Part part : parts) {
      rows.put(
          part.table.name(),
          context.generated().of(part.table.name()).stream().map(this::resolved).toList());
    }
    return new Dataset(rows);
  }

  private Row resolved(Row row) {
    Row resolved = row;
    for (Map.Entry<String, Cell> cell : row.cells().entrySet()) {
      if (cell.getValue() instanceof Cell.Reference reference
          && parts.stream().noneMatch(part -> part.table.name().equals(reference.target()))) {
        Cell literal = new Cell.Literal(context.generated().sql(reference), "reference");
        resolved = resolved.with(cell.getKey(), literal);
      }
    }
    return resolved;
  }

  private void repair(SQLException error) throws SQLException {
    FillDialect dialect = context.model().engine().part(FillDialect.class);
    boolean known = false;
    for (Part part : parts) {
      Refusal refusal = dialect.refusal(part.table, error);
      last.put(part.table.name(), refusal);
      if (!refusal.columns().isEmpty()) {
        known = true;
        apply(part, refusal);
      }
    }
    for (Part part : known ? List.<Part>of() : parts) {
      apply(part, last.getOrDefault(part.table.name(), Refusal.swallowed(part.table)));
    }
  }

  private static void apply(Part part, Refusal refusal) throws SQLException {
    for (RowDraft draft : part.drafts) {
      part.repair.apply(draft, refusal);
    }
  }
}
