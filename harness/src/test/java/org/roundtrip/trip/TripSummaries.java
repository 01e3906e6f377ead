package org.roundtrip.trip;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects each revision with the schemas and the failure of its trip. */
public final class TripSummaries implements TripListener<String> {

  private final List<String> seen = new ArrayList<>();

  @Override
  public void tried(RevisionObservation<String> observed) {
    seen.add(summary(observed.trip()));
  }

  @Override
  public void untried(UntriedRevision revision) {
    seen.add(revision.revision().name() + " untried: " + revision.reason());
  }

  /** A line for each revision. */
  public List<String> all() {
    return seen;
  }

  private static String summary(TripObservation trip) {
    return "%s %s %s %s %s %s"
        .formatted(
            trip.revision().id(),
            schema(trip.before()),
            schema(trip.after()),
            schema(trip.back()),
            schema(trip.again()),
            trip.failure() == null ? "" : trip.failure().leg());
  }

  private static String schema(@Nullable State state) {
    return state == null
        ? "none"
        : state.schema().objects().toString() + state.rows().tables().keySet();
  }
}
