package org.roundtrip.project.alembic;

import java.util.Set;
import org.roundtrip.dialect.Engine;

/**
 * Starts a driver for each request, which then runs env.py and loads the revisions for the first
 * time, as Alembic's commands do. Thread-safe.
 *
 * @param pool the drivers that serve several requests; replaced, because they seem to keep
 *     something that affects a later request
 * @param historyTables the names of Alembic's history table
 */
record NewDrivers(DriverPool pool, Set<String> historyTables) implements Drivers {

  @Override
  public Driver take(Engine engine) {
    pool.replaceIdle(engine);
    return pool.openNew(engine, historyTables);
  }

  @Override
  public void giveBack(Driver driver) {
    driver.close();
  }
}
