package org.roundtrip.project.alembic;

import org.roundtrip.dialect.Engine;

/** A source of drivers for the requests to a project. Thread-safe. */
interface Drivers {

  /** Takes a driver for one request. The caller must give it back. */
  Driver take(Engine engine);

  /** Takes back a driver. */
  void giveBack(Driver driver);
}
