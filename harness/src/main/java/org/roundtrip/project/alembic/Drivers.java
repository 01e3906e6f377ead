package org.roundtrip.project.alembic;

import java.util.EnumMap;
import java.util.Map;
import org.roundtrip.database.Engine;

/**
 * The drivers of a project, one for each engine, since a project may read its settings once and
 * keep them. For several threads.
 */
final class Drivers implements AutoCloseable {

  private final AlembicSettings settings;
  private final SourceHints hints;
  private final Map<Engine, Driver.Opened> opened = new EnumMap<>(Engine.class);

  Drivers(AlembicSettings settings, SourceHints hints) {
    this.settings = settings;
    this.hints = hints;
  }

  /** The driver that describes the project. */
  Driver.Opened first() {
    return on(Engine.POSTGRESQL);
  }

  synchronized Driver.Opened on(Engine engine) {
    return opened.computeIfAbsent(engine, e -> Driver.open(e, settings, hints));
  }

  @Override
  public synchronized void close() {
    opened.values().forEach(each -> each.driver().close());
    opened.clear();
  }
}
