package org.roundtrip.project.alembic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.dialect.Engine;
import tools.jackson.databind.JsonNode;

/**
 * The drivers of a project. Each engine has its own, since a project may read its settings once and
 * keep them; a long history has two for each, so that its trips and the walk of the whole chain go
 * on side by side. For several threads.
 */
final class DriverPool implements AutoCloseable {

  /** From how many revisions on a second process earns more than its start costs. */
  private static final int LONG = 30;

  private final AlembicSettings settings;
  private final SourceHints hints;
  private final Map<Engine, Driver.Opened> described = new ConcurrentHashMap<>();
  private final Map<Engine, Deque<Driver>> idle = new TreeMap<>();
  private final Map<Engine, Integer> started = new TreeMap<>();
  private final List<Driver> all = new ArrayList<>();

  DriverPool(AlembicSettings settings, SourceHints hints) {
    this.settings = settings;
    this.hints = hints;
    for (Engine engine : Engine.all()) {
      idle.put(engine, new ArrayDeque<>());
    }
  }

  /** The project as it is read for an engine; starts the engine's driver when it has none. */
  synchronized Driver.Opened on(Engine engine) {
    return described.computeIfAbsent(
        engine,
        e -> {
          started.put(e, 1);
          Driver.Opened opened = start(e);
          giveBack(opened.driver());
          return opened;
        });
  }

  /** A driver that does nothing else now; whoever takes it gives it back. */
  Driver take(Engine engine) {
    JsonNode revisions = on(engine).description().path("revisions");
    int most = revisions.size() < LONG ? 1 : 2;
    synchronized (this) {
      while (idle(engine).isEmpty() && started.get(engine) >= most) {
        await();
      }
      if (!idle(engine).isEmpty()) {
        return idle(engine).pop();
      }
      started.merge(engine, 1, Integer::sum);
    }
    return start(engine).driver();
  }

  /** Makes a driver free for others. */
  synchronized void giveBack(Driver driver) {
    idle(driver.engine()).push(driver);
    notifyAll();
  }

  private Deque<Driver> idle(Engine engine) {
    return idle.getOrDefault(engine, new ArrayDeque<>());
  }

  private Driver.Opened start(Engine engine) {
    Driver.Opened opened = Driver.open(engine, settings, hints);
    synchronized (this) {
      all.add(opened.driver());
    }
    return opened;
  }

  private void await() {
    try {
      wait();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EnvironmentException("The run was interrupted.", e);
    }
  }

  @Override
  public synchronized void close() {
    all.forEach(Driver::close);
    all.clear();
  }
}
