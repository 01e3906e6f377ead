package org.roundtrip.database.postgres.container;

import java.util.concurrent.locks.LockSupport;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

/**
 * Waits until PostgreSQL has logged twice that it is ready: during the initialization of the
 * cluster and after the final start. Unlike the strategy of Testcontainers, it detects immediately
 * that a container has exited.
 */
final class ReadyLogWaitStrategy extends AbstractWaitStrategy {

  private static final long PAUSE_NANOS = 50_000_000;

  private final ServerLog log;

  ReadyLogWaitStrategy(ServerLog log) {
    this.log = log;
  }

  @Override
  protected void waitUntilReady() {
    long end = System.nanoTime() + startupTimeout.toNanos();
    while (log.timesReady() < 2) {
      if (!waitStrategyTarget.isRunning()) {
        log.awaitEnd();
        throw new ContainerLaunchException("it has exited");
      }
      if (System.nanoTime() > end) {
        throw new ContainerLaunchException(
            "it is not ready after " + startupTimeout.toSeconds() + " s");
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }
}
