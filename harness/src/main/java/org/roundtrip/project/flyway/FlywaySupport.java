package org.roundtrip.project.flyway;

import java.util.List;

/**
 * What Flyway needs for an engine.
 *
 * @param module the module that supports it; empty where Flyway's core does
 * @param types classes that support it in Flyway's versions, of which one has to be there
 * @param schema the schema that scripts work in where none is said
 */
public record FlywaySupport(String module, List<String> types, String schema) {

  /** Copies the list. */
  public FlywaySupport {
    types = List.copyOf(types);
  }
}
