package org.roundtrip.trip;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionGraph;
import org.roundtrip.revision.RevisionId;

/**
 * The ancestors of each revision as bit sets, indexed by the order of the graph. Bit sets keep
 * histories of thousands of revisions small.
 */
final class Ancestry {

  private final Map<RevisionId, Integer> places = new HashMap<>();
  private final List<BitSet> before = new ArrayList<>();

  Ancestry(RevisionGraph graph) {
    for (Revision revision : graph.revisions()) {
      BitSet ancestors = new BitSet(graph.size());
      for (Revision parent : graph.parents(revision)) {
        ancestors.or(before(parent));
        ancestors.set(place(parent));
      }
      places.put(revision.id(), before.size());
      before.add(ancestors);
    }
  }

  /** The bit of a revision. */
  int place(Revision revision) {
    return places.getOrDefault(revision.id(), -1);
  }

  /** The ancestors of a revision. Do not modify the result. */
  BitSet before(Revision revision) {
    return before.get(place(revision));
  }

  /** All revisions. */
  BitSet all() {
    BitSet all = new BitSet(before.size());
    all.set(0, before.size());
    return all;
  }

  /** Whether the first set is a subset of the second. */
  static boolean isWithin(BitSet some, BitSet others) {
    BitSet beside = (BitSet) some.clone();
    beside.andNot(others);
    return beside.isEmpty();
  }
}
