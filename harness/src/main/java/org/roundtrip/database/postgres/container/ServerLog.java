package org.roundtrip.database.postgres.container;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.testcontainers.containers.output.OutputFrame;

/** Follows a container's log and keeps its last lines. Thread-safe. */
final class ServerLog implements Consumer<OutputFrame> {

  private static final int MAX_LINES = 3;
  private static final int END_TIMEOUT_SECONDS = 2;
  private static final String READY = "database system is ready to accept connections";

  private final Deque<String> lines = new ArrayDeque<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private int timesReady;

  @Override
  public synchronized void accept(OutputFrame frame) {
    if (frame.getType() == OutputFrame.OutputType.END) {
      end.countDown();
      return;
    }
    frame
        .getUtf8String()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(this::keep);
  }

  /** How often the server has logged that it is ready. */
  synchronized int timesReady() {
    return timesReady;
  }

  /** Whether the container has exited and the log is complete. */
  boolean hasEnded() {
    return end.getCount() == 0;
  }

  /** Waits at most 2 seconds until the log of an exited container is complete. */
  void awaitEnd() {
    try {
      if (!end.await(END_TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        keep("…");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized String toString() {
    return lines.isEmpty() ? "(it is empty)" : String.join(" | ", lines);
  }

  private synchronized void keep(String line) {
    timesReady += line.contains(READY) ? 1 : 0;
    lines.addLast(line);
    if (lines.size() > MAX_LINES) {
      lines.removeFirst();
    }
  }
}
