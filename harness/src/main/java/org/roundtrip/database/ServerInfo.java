package org.roundtrip.database;

import org.roundtrip.dialect.Engine;

/**
 * Which server a run used.
 *
 * @param version the exact version, such as {@code 18.6}
 * @param provided where it came from: {@code file}, {@code container}, {@code embedded} or {@code
 *     server}
 */
public record ServerInfo(Engine engine, String version, String provided) {

  /** Such as {@code PostgreSQL 18.6 (embedded)}. */
  @Override
  public String toString() {
    return engine.label() + " " + version + " (" + provided + ")";
  }
}
