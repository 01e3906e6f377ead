package org.roundtrip.shrink;

import java.util.function.Predicate;
import org.roundtrip.generate.data.Dataset;
import org.roundtrip.schema.table.TableModel;

/**
 * Makes rows that show a problem as few and as simple as they can be: whole tables go first, then
 * rows by halves, then columns become simple, then cells.
 */
public final class Shrinker {

  private Shrinker() {}

  /**
   * Reduces rows.
   *
   * @param rows rows that show the problem
   * @param stillShows whether rows show the problem; what it throws is thrown on
   * @return rows that show the problem; those given where nothing smaller does
   */
  public static ShrinkResult shrink(
      Dataset rows, TableModel model, Predicate<Dataset> stillShows, ShrinkLimits limits) {
    ShrinkState state = new ShrinkState(rows, stillShows, limits);
    RowReduction fewer = new RowReduction(state, new RowGraph(model));
    CellReduction simpler = new CellReduction(state, model);
    if (!state.take(Dataset.empty())) {
      fewer.tables();
      do {
        fewer.rows();
        simpler.columns();
        simpler.cells();
        simpler.values();
      } while (fewer.oneLess() || simpler.oneStep());
    }
    return new ShrinkResult(state.current(), state.probes(), !state.isCutShort());
  }
}
