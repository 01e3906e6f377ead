package org.roundtrip.verify;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionGraph;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.shard.Shard;
import org.roundtrip.shard.Split;
import org.roundtrip.trip.TripPlan;

/**
 * What to verify on one engine.
 *
 * @param chainSkip why the whole history is not checked; null if it is
 */
record RunPlan(TripPlan trips, @Nullable String chainSkip) {

  private static final String SOME = "only some revisions were selected";
  private static final String OTHER = "another shard checks the whole history";

  /** The shard whose trips lead to the end of the history also checks the whole history. */
  static RunPlan of(Engine engine, RevisionGraph graph, Changes changes, Settings settings) {
    Set<RevisionId> selected = changes.of(engine, Selection.of(graph, settings));
    Shard shard = settings.shard();
    List<Revision> ordered =
        graph.revisions().stream().filter(each -> selected.contains(each.id())).toList();
    Set<RevisionId> own =
        Split.part(ordered, shard, engine, settings.timings()).stream()
            .map(Revision::id)
            .collect(Collectors.toSet());
    boolean toTheEnd = !own.isEmpty() && own.contains(ordered.get(ordered.size() - 1).id());
    TripPlan trips =
        new TripPlan(
            graph, own, toTheEnd ? selected : own, settings.rows().on(), settings.oneTransaction());
    String chainSkip = selected.size() < graph.size() ? SOME : toTheEnd ? null : OTHER;
    return new RunPlan(trips, chainSkip);
  }

  /** Whether all revisions are verified. */
  boolean isWhole() {
    return trips.isWhole();
  }
}
