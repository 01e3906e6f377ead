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
record Installed(List<String> drivers, String usual) {

  static final List<String> OF_POSTGRESQL = List.of("psycopg2", "psycopg", "pg8000", "asyncpg");

  static Installed of(JsonNode probed) {
    List<String> drivers = new ArrayList<>();
    probed.path("drivers").forEach(driver -> drivers.add(driver.asString()));
    return new Installed(List.copyOf(drivers), probed.path("usual").asString());
  }

  boolean hasPostgres() {
    return OF_POSTGRESQL.stream().anyMatch(drivers::contains);
  }

  /**
   * What a URL of PostgreSQL names after its scheme, with its plus: nothing where SQLAlchemy's
   * usual driver is there, since some projects put their own in its place.
   */
  String suffix(boolean async) {
    if (!async && drivers.contains(usual)) {
      return "";
    }
    List<String> wanted = async ? List.of("asyncpg", "psycopg") : OF_POSTGRESQL;
    return wanted.stream().filter(drivers::contains).findFirst().map(name -> "+" + name).orElse("");
  }
}
