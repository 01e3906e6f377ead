package org.roundtrip.shrink;

import java.util.function.Predicate;
import org.roundtrip.generate.data.Dataset;
import org.roundtrip.schema.table.TableModel;

/**
 * Reduces a row set that reproduces a problem to a minimal one: removes tables, then rows, then
 * simplifies columns, then cells.
 */
public final class Shrinker {

  private Shrinker() {}

  /**
   * Reduces a row set.
   *
   * @param rows a row set that reproduces the problem
   * @param reproduces tests whether a row set reproduces the problem; its exceptions are propagated
   * @return the smallest row set found; the given one if nothing smaller reproduces the problem
   */
  public static ShrinkResult shrink(
      Dataset rows, TableModel model, Predicate<Dataset> reproduces, ShrinkLimits limits) {
    ShrinkState state = new ShrinkState(rows, reproduces, limits);
    RowReduction fewer = new RowReduction(state, new RowGraph(model));
    CellReduction simpler = new CellReduction(state, model);
    if (!state.take(Dataset.empty())) {
      fewer.tables();
      do {
        fewer.rows();
        simpler.columns();
        simpler.cells();
        simpler.values();
      } while (fewer.removeSingleRows() || simpler.oneStep());
    }
    return new ShrinkResult(state.current(), state.probes(), !state.isCutShort());
  }
}
