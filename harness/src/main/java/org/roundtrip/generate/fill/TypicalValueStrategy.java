package org.roundtrip.generate.fill;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.schema.table.Table;

/** Tokens in all columns; fewer parents than children, so that children share parents. */
record TypicalValueStrategy(GenerationContext context) implements ValueStrategy {

  private static final int ROWS = 4;
  private static final int PARENTS = 3;

  @Override
  public List<Map<String, Cell>> of(Table table, List<Assignments> assignments) {
    return Collections.nCopies(rows(table), Map.of());
  }

  private int rows(Table table) {
    boolean onlyParent = table.foreignKeys().isEmpty() && context.isReferredTo(table);
    return context.isRequested(table) && !onlyParent ? ROWS : PARENTS;
  }
}
