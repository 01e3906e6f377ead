package org.roundtrip.verify;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roundtrip.check.ChainEvidence;
import org.roundtrip.trip.ChainObservation;
import org.roundtrip.trip.ChainRunner;
import org.roundtrip.trip.OrderObservation;
import org.roundtrip.trip.State;

/** Walks the whole history and runs its checks. It can walk while revisions are verified. */
final class ChainWalk {

  private final ChainRunner runner;
  private final boolean hasModels;
  private @Nullable ChainObservation observed;
  private List<OrderObservation> orders = List.of();
  private Duration elapsed = Duration.ZERO;

  ChainWalk(ChainRunner runner, boolean hasModels) {
    this.runner = runner;
    this.hasModels = hasModels;
  }

  /** Upgrades and downgrades, also in the other orders of the branches. */
  void run() {
    long start = System.nanoTime();
    observed = runner.run();
    runner.putServerBack();
    if (observed.firstUpgrade().failure() == null) {
      orders = runner.runOrders();
    }
    elapsed = Duration.ofNanos(System.nanoTime() - start);
  }

  /**
   * Checks what the walk observed.
   *
   * @param stepByStep the state that the revisions one by one led to; null if they did not get
   *     there
   */
  ChainResult result(@Nullable State stepByStep) {
    ChainEvidence evidence =
        new ChainEvidence(
            Objects.requireNonNull(observed),
            orders,
            Math.max(0, runner.orders() - ChainRunner.ORDERS),
            stepByStep,
            hasModels,
            false);
    return ChainResult.of(evidence);
  }

  /** How long the walk took. */
  Duration elapsed() {
    return elapsed;
  }
}
