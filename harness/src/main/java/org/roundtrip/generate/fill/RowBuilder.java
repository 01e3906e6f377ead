package org.roundtrip.generate.fill;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.generate.data.Row;
import org.roundtrip.generate.value.Value;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TypeFamily;

/** Builds the rows of one table from drafts; the same state of a draft gives the same row. */
final class RowBuilder {

  /**
   * Distance between the numbers of one row's tokens, so that a new token does not belong to
   * another row.
   */
  private static final int ELSEWHERE = 1000;

  private static final int TOKENS = 3;

  private final GenerationContext context;
  private final Table table;
  private final ParentSelector parents;
  private final List<Assignments> assignments;
  private final List<Map<String, Cell>> partitions;

  RowBuilder(
      GenerationContext context,
      Table table,
      ParentSelector parents,
      List<Assignments> assignments,
      List<Map<String, Cell>> partitions) {
    this.context = context;
    this.table = table;
    this.parents = parents;
    this.assignments = assignments;
    this.partitions = partitions;
  }

  Row build(RowDraft draft) throws SQLException {
    Map<String, Cell> referring = parents.choose(draft, nulls(draft));
    Map<String, Cell> cells = new LinkedHashMap<>();
    for (Column column : table.columns()) {
      if (column.valueSource() != Column.ValueSource.GENERATED) {
        Cell preferred = draft.preferred(column.name());
        Cell refers = referring.get(column.name());
        cells.put(
            column.name(),
            preferred != null ? preferred : refers != null ? refers : ownCell(draft, column));
      }
    }
    return new Row(draft.number, cells);
  }

  /** The columns that are NULL in the current choice of their group. */
  private Set<String> nulls(RowDraft draft) {
    Set<String> nulls = new HashSet<>();
    for (Assignments group : assignments) {
      group
          .choice(draft.index + draft.changes(group.columns()))
          .forEach(
              (column, cell) -> {
                if (cell instanceof Cell.Null) {
                  nulls.add(column);
                }
              });
    }
    return nulls;
  }

  /** The group of columns that contains a column. */
  Optional<Assignments> bound(String column) {
    return Assignments.of(column, assignments);
  }

  private Cell ownCell(RowDraft draft, Column column) {
    if (column.nullable() && (draft.isReduced() || hasNoValue(column))) {
      return new Cell.Null();
    }
    if (column.isAutoIncremented()) {
      int turn = draft.number + ELSEWHERE * draft.changes(column.name());
      // Leaves a gap after every second number.
      return new Cell.Literal(
          Long.toString(context.existing().base(table, column) + turn + turn / 2), "number");
    }
    if (!partitions.isEmpty()) {
      int turn = draft.index + draft.changes(column.name());
      Cell inside = partitions.get(turn % partitions.size()).get(column.name());
      if (inside != null) {
        return inside;
      }
    }
    return bound(column.name())
        .map(group -> assigned(draft, column, group))
        .orElseGet(() -> free(draft, column, draft.changes(column.name())));
  }

  private static boolean hasNoValue(Column column) {
    return column.type().family() == TypeFamily.ENUM && column.type().labels().isEmpty();
  }

  private Cell assigned(RowDraft draft, Column column, Assignments group) {
    int changes = draft.changes(group.columns());
    if (changes >= group.choices().size()) {
      return free(draft, column, changes - group.choices().size());
    }
    Cell cell = group.choice(draft.index + changes).get(column.name());
    return cell == null ? free(draft, column, 0) : cell;
  }

  private Cell free(RowDraft draft, Column column, int changes) {
    if (changes <= TOKENS) {
      int number = draft.number + ELSEWHERE * changes;
      Value token = context.values().token(table.name(), column, number);
      return cell(draft.notation().of(token, column.type(), number));
    }
    List<Value> edges = context.values().in(table.name()).edges(column);
    if (changes % 2 == 0 && !edges.isEmpty()) {
      return cell(edges.get((draft.index + changes / 2) % edges.size()));
    }
    long seed =
        Objects.hash(context.request().seed(), table.name(), column.name(), draft.number, changes);
    return cell(context.values().in(table.name()).random(column, new Random(seed)));
  }

  static Cell cell(Value value) {
    return new Cell.Literal(value.sql(), value.why());
  }
}
