package org.roundtrip.project.alembic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.dialect.Engine;
import tools.jackson.databind.JsonNode;

/**
 * The drivers of a project. Each engine has its own drivers, because a project may read its
 * settings only once. A long history has two drivers for each engine, so that the round trips and
 * the walk through the whole chain run in parallel. Thread-safe.
 */
final class DriverPool implements Drivers, AutoCloseable {

  /** The number of revisions from which a second process saves more time than its start takes. */
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

  /** The project as read for an engine. Starts a driver if the engine has none. */
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

  /** Takes an idle driver, waiting for one if necessary. */
  @Override
  public Driver take(Engine engine) {
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

  /** Returns a driver to the pool. */
  @Override
  public synchronized void giveBack(Driver driver) {
    idle(driver.engine()).push(driver);
    notifyAll();
  }

  private Deque<Driver> idle(Engine engine) {
    return idle.getOrDefault(engine, new ArrayDeque<>());
  }

  /** Opens a driver that is none of the pool's. */
  Driver openNew(Engine engine, Set<String> historyTables) {
    return Driver.open(engine, settings, hints, historyTables).driver();
  }

  /**
   * Closes the idle drivers whose process serves the requests itself; new ones take their place.
   */
  synchronized void replaceIdle(Engine engine) {
    if (on(engine).description().path("forks").asBoolean()) {
      return;
    }
    Deque<Driver> replaced = idle(engine);
    replaced.forEach(Driver::close);
    all.removeAll(replaced);
    started.merge(engine, -replaced.size(), Integer::sum);
    replaced.clear();
  }

  private Driver.Opened start(Engine engine) {
    Driver.Opened opened = Driver.open(engine, settings, hints, null);
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
