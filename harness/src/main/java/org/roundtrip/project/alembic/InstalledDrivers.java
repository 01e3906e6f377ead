package org.roundtrip.project.alembic;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The database drivers in the project's Python.
 *
 * @param drivers the names of the drivers' modules
 * @param usual SQLAlchemy's default driver for PostgreSQL: psycopg2 up to SQLAlchemy 2.0, psycopg
 *     from 2.1 on; empty if unknown
 */
record InstalledDrivers(List<String> drivers, String usual) {

  static InstalledDrivers of(JsonNode probed) {
    List<String> drivers = new ArrayList<>();
    probed.path("drivers").forEach(driver -> drivers.add(driver.asString()));
    return new InstalledDrivers(List.copyOf(drivers), probed.path("usual").asString());
  }
}
