package org.roundtrip.database.postgres.container;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.testcontainers.containers.output.OutputFrame;

/** Keeps the end of a container's log. For several threads. */
final class LastLines implements Consumer<OutputFrame> {

  private static final int KEPT = 3;

  private final Deque<String> lines = new ArrayDeque<>();

  @Override
  public synchronized void accept(OutputFrame frame) {
    frame
        .getUtf8String()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(this::keep);
  }

  @Override
  public synchronized String toString() {
    return lines.isEmpty() ? "(it is empty)" : String.join(" | ", lines);
  }

  private void keep(String line) {
    lines.addLast(line);
    if (lines.size() > KEPT) {
      lines.removeFirst();
    }
  }
}
