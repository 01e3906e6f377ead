package org.roundtrip.check;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.trip.ChainObservation;
import org.roundtrip.trip.OrderObservation;
import org.roundtrip.trip.State;

/**
 * The observations of a whole history on one database.
 *
 * @param chain the upgrade, downgrade and second upgrade of the whole history
 * @param orders the upgrades with the branches in other orders
 * @param ordersLeftOut number of orders that were not tested
 * @param stepByStep the state after upgrading step by step; null if an upgrade failed
 * @param withModels whether the project declares models
 * @param broken the revisions with a failing upgrade, or a failing, refusing or missing downgrade
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
