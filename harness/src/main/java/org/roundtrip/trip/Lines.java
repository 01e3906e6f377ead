package org.roundtrip.trip;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.roundtrip.database.DatabaseServer;

/**
 * The pristine databases: each holds some revisions and what they depend on, and nothing else was
 * ever done to it. A linear history needs one; at a branch one is copied for each branch. For one
 * thread.
 */
final class Lines implements AutoCloseable {

  private final DatabaseServer server;
  private final boolean withRows;
  private final Set<String> leftOut;
  private final List<Line> lines = new ArrayList<>();

  Lines(DatabaseServer server, boolean withRows, Set<String> leftOut) {
    this.server = server;
    this.withRows = withRows;
    this.leftOut = leftOut;
  }

  /**
   * The line that is nearest to a set of revisions and has none beside it. The caller may move it
   * on.
   *
   * @param wanted the revisions that it must hold in the end
   * @param neededLater tells of a set of revisions whether a line that holds just these will be
   *     asked for again, in which case the line is copied before it is given away
   */
  Line towards(BitSet wanted, Predicate<BitSet> neededLater) {
    Line nearest =
        lines.stream()
            .filter(line -> Ancestry.isWithin(line.applied(), wanted))
            .max(Comparator.comparingInt(line -> line.applied().cardinality()))
            .orElseGet(() -> keep(Line.empty(server, withRows, leftOut)));
    if (!nearest.applied().isEmpty() && neededLater.test(nearest.applied())) {
      keep(nearest.copy());
    }
    return nearest;
  }

  /** Puts a line in the place of another, which is closed. */
  void replace(Line old, Line by) {
    keep(by);
    giveUp(old);
  }

  /** Gives up a line that is no longer pristine. */
  void giveUp(Line line) {
    lines.remove(line);
    line.close();
  }

  /** Drops the lines that no set of revisions still to come can start from. */
  void dropUnless(Predicate<BitSet> useful) {
    for (Line line : List.copyOf(lines)) {
      if (!useful.test(line.applied())) {
        giveUp(line);
      }
    }
  }

  @Override
  public void close() {
    List.copyOf(lines).forEach(this::giveUp);
  }

  private Line keep(Line line) {
    lines.add(line);
    return line;
  }
}
