package org.roundtrip.project.flyway;

import java.util.List;

/**
 * Flyway's support for an engine.
 *
 * @param module the module that supports the engine; empty if Flyway's core does
 * @param types the classes that support it in different versions of Flyway, of which one must be on
 *     the class path
 * @param schema the default schema of scripts
 */
public record FlywaySupport(String module, List<String> types, String schema) {

  /** Copies the list. */
  public FlywaySupport {
    types = List.copyOf(types);
  }
}
