package org.roundtrip.ci.console;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Adds a line to a log at regular intervals that says what the run is doing, so that nobody takes a
 * long run for one that hangs. On a terminal, it does nothing.
 */
public final class Heartbeat {

  /** The usual interval. */
  public static final Duration INTERVAL = Duration.ofSeconds(30);

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Heartbeat::daemon);

  private Heartbeat() {}

  /**
   * Starts it.
   *
   * @param status what the run is doing
   */
  public static Heartbeat start(Terminal terminal, Duration interval, Supplier<String> status) {
    Heartbeat heartbeat = new Heartbeat();
    if (!terminal.interactive()) {
      long begun = System.nanoTime();
      heartbeat.timer.scheduleAtFixedRate(
          () -> terminal.log(line(Duration.ofNanos(System.nanoTime() - begun), status.get())),
          interval.toNanos(),
          interval.toNanos(),
          TimeUnit.NANOSECONDS);
    }
    return heartbeat;
  }

  private static String line(Duration elapsed, String status) {
    return "roundtrip: %d:%02d %s".formatted(elapsed.toMinutes(), elapsed.toSecondsPart(), status);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "heartbeat");
    thread.setDaemon(true);
    return thread;
  }

  /** Stops it. */
  public void stop() {
    timer.shutdownNow();
  }
}
