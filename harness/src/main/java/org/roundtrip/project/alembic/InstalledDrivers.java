package org.roundtrip.project.alembic;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The database drivers in the project's Python.
 *
 * @param drivers their modules
 * @param usual the one that SQLAlchemy takes for PostgreSQL where a URL names none: psycopg2 up to
 *     2.0, psycopg from 2.1 on; empty where that is not known
 */
record InstalledDrivers(List<String> drivers, String usual) {

  static InstalledDrivers of(JsonNode probed) {
    List<String> drivers = new ArrayList<>();
    probed.path("drivers").forEach(driver -> drivers.add(driver.asString()));
    return new InstalledDrivers(List.copyOf(drivers), probed.path("usual").asString());
  }
}
