package org.roundtrip.check;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.trip.ChainObservation;
import org.roundtrip.trip.OrderObservation;
import org.roundtrip.trip.State;

/**
 * What is known when a history is judged as a whole on one database.
 *
 * @param chain the walk up, down and up
 * @param orders the walks up in other orders of the branches
 * @param ordersLeftOut how many further orders there are
 * @param stepByStep the state that the trips led to; null when some upgrade failed
 * @param withModels whether the project declares models
 * @param broken the revisions whose own trip found a leg that fails, refuses or is missing
 */
public record ChainEvidence(
    ChainObservation chain,
    List<OrderObservation> orders,
    int ordersLeftOut,
    @Nullable State stepByStep,
    boolean withModels,
    Set<RevisionId> broken) {

  /** Copies the collections. */
  public ChainEvidence {
    orders = List.copyOf(orders);
    broken = Set.copyOf(broken);
  }
}
