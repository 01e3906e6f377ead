package org.roundtrip.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
 * @param stopIsKnown whether the revision at which a walk stops is assumed to fail alone as well,
 *     or to have no downgrade, which its own checks report
 */
public record ChainEvidence(
    ChainObservation chain,
    List<OrderObservation> orders,
    int ordersLeftOut,
    @Nullable State stepByStep,
    boolean withModels,
    boolean stopIsKnown) {

  /** Copies the list. */
  public ChainEvidence {
    orders = List.copyOf(orders);
  }

  /** The same observations with the other assumption about the revision at which a walk stops. */
  public ChainEvidence withKnownStop() {
    return new ChainEvidence(chain, orders, ordersLeftOut, stepByStep, withModels, true);
  }
}
