package org.roundtrip.generate.fill;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.generate.value.Value;
import org.roundtrip.generate.value.Values;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.Table;

/** Random rows, with most of the unusual values in the columns that the revision touches. */
record RandomValueStrategy(GenerationContext context, EquivalenceClasses classes)
    implements ValueStrategy {

  private static final int ROWS = 12;
  private static final int PARENTS = 4;

  /** One in this many rows has variants of text tokens in columns without other preferred cells. */
  private static final int ONE_SPELT_IN = 4;

  /** Percentages of NULLs, edges and near duplicates. */
  private record Mix(int nulls, int edges, int nearDuplicates) {}

  private static final Mix TOUCHED = new Mix(20, 30, 15);
  private static final Mix OTHERS = new Mix(10, 10, 0);

  @Override
  public List<Map<String, Cell>> of(Table table, List<Assignments> assignments)
      throws SQLException {
    if (!context.isRequested(table)) {
      return Collections.nCopies(PARENTS, Map.of());
    }
    Random random = new Random(Objects.hash(context.request().seed(), table.name()));
    Set<Column> touched = new HashSet<>(context.touched(table));
    List<Map<String, Cell>> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      Map<String, Cell> row = new HashMap<>();
      for (Assignments group : assignments) {
        List<Map<String, Cell>> choices = group.choices();
        row.putAll(choices.get(random.nextInt(choices.size())));
      }
      for (Column column : table.columns()) {
        Cell cell = cell(table, column, touched.contains(column) ? TOUCHED : OTHERS, random);
        if (cell != null) {
          row.putIfAbsent(column.name(), cell);
        }
      }
      if (i % ONE_SPELT_IN == 1) {
        int number = context.request().firstNumber() + i;
        new TextVariants(context).of(table, number).forEach(row::putIfAbsent);
      }
      rows.add(row);
    }
    return rows;
  }

  private @Nullable Cell cell(Table table, Column column, Mix mix, Random random)
      throws SQLException {
    int dice = random.nextInt(100);
    boolean given = column.valueSource() == Column.ValueSource.EXPLICIT;
    boolean refers =
        table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column.name()));
    if (dice < mix.nulls) {
      return given && column.nullable() ? new Cell.Null() : null;
    }
    if (!given || refers || dice >= mix.nulls + mix.edges + mix.nearDuplicates) {
      return null;
    }
    List<Value> values =
        dice < mix.nulls + mix.edges
            ? classes.values(table, column)
            : nearDuplicates(table, column, random);
    return values.isEmpty() ? null : RowBuilder.cell(values.get(random.nextInt(values.size())));
  }

  private List<Value> nearDuplicates(Table table, Column column, Random random) {
    Values values = context.values().in(table.name());
    int row = context.request().firstNumber() + random.nextInt(ROWS);
    return values.nearDuplicates(column, values.token(table.name(), column, row));
  }
}
