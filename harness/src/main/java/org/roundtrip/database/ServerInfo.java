package org.roundtrip.database;

import org.roundtrip.dialect.Engine;

/**
 * The server that a run used.
 *
 * @param version the exact version, such as {@code 18.6}
 * @param provided the source of the server: {@code file}, {@code container}, {@code embedded} or
 *     {@code server}
 */
public record ServerInfo(Engine engine, String version, String provided) {

  /** Such as {@code PostgreSQL 18.6 (embedded)}. */
  @Override
  public String toString() {
    return engine.label() + " " + version + " (" + provided + ")";
  }
}
